package org.neuroplug.checks;

import java.util.function.Supplier;
import org.nd4j.linalg.learning.config.IUpdater;
import org.neuroplug.api.plugin.Hyperparameters;
import org.neuroplug.checks.internal.Breach;
import org.neuroplug.checks.internal.EngineStart;
import org.neuroplug.checks.internal.OptimizerParts;
import org.neuroplug.spi.OptimizerProvider;

/**
 * Checks an optimizer: that its state has the size it says, that its steps are finite for gradients of any size, that it
 * descends a convex quadratic, that several of them do not disturb each other, on one thread or two, and that one goes on
 * from a saved state to the same bits.
 */
public final class OptimizerCheck implements PluginCheck {
    private final Supplier<? extends IUpdater> optimizers;

    /** @param optimizers makes a new one at each call, as for several trials */
    public OptimizerCheck(Supplier<? extends IUpdater> optimizers) {
        this.optimizers = optimizers;
    }

    /** The check of what a provider makes from settings. */
    public static OptimizerCheck of(OptimizerProvider provider, Hyperparameters settings) {
        return new OptimizerCheck(() -> provider.create(settings));
    }

    @Override
    public void run(CheckReport report) {
        boolean created = report.part("creation", () -> {
            IUpdater made = optimizers.get();
            if (made == null) {
                throw new Breach("it returned null instead of an optimizer");
            }
            return made.toString();
        });
        if (created) {
            report.untimed(EngineStart::run);
            new OptimizerParts(optimizers).run(report);
        }
    }
}
