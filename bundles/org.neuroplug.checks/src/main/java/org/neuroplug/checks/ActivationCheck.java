package org.neuroplug.checks;

import java.util.function.Supplier;
import org.nd4j.linalg.activations.IActivation;
import org.neuroplug.api.plugin.Hyperparameters;
import org.neuroplug.checks.internal.ArrayParts;
import org.neuroplug.checks.internal.Breach;
import org.neuroplug.checks.internal.EngineStart;
import org.neuroplug.checks.internal.FunctionParts;
import org.neuroplug.spi.ActivationElementwise;
import org.neuroplug.spi.ActivationProvider;
import org.neuroplug.spi.ElementwiseActivation;

/**
 * Checks an activation at several hundred points from -80 to 80: that its values and derivatives are numbers; that the
 * derivative is the slope of the value, in double precision; that float32 agrees with double; that the same input gives
 * the same output, also on two threads at once. One that works on whole arrays must keep shape, type and what it was
 * given, in either order of elements and in views, and its gradient is checked for every element of its input.
 *
 * <p>A value may become infinite where the function has grown beyond float32 on its way there, as exp(x) does; it may
 * never be NaN.
 */
public final class ActivationCheck implements PluginCheck {
    private final Supplier<? extends IActivation> activations;

    /** @param activations makes a new one at each call, as for the layers of several trials */
    public ActivationCheck(Supplier<? extends IActivation> activations) {
        this.activations = activations;
    }

    /** The check of a function that treats every number on its own. */
    public static ActivationCheck of(ElementwiseActivation function) {
        return new ActivationCheck(() -> new ActivationElementwise("checked", function));
    }

    /** The check of what a provider makes from settings. */
    public static ActivationCheck of(ActivationProvider provider, Hyperparameters settings) {
        return new ActivationCheck(() -> provider.create(settings));
    }

    @Override
    public void run(CheckReport report) {
        IActivation[] made = new IActivation[1];
        boolean created = report.part("creation", () -> {
            made[0] = activations.get();
            if (made[0] == null) {
                throw new Breach("it returned null instead of an activation");
            }
            return made[0].toString();
        });
        if (created && made[0] instanceof ActivationElementwise elementwise) {
            new FunctionParts(elementwise.function()).run(report);
        } else if (created) {
            report.untimed(EngineStart::run);
            new ArrayParts(activations).run(report);
        }
    }
}
