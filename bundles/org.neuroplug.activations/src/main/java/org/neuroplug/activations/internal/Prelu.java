package org.neuroplug.activations.internal;

import java.util.List;
import org.deeplearning4j.nn.conf.layers.Layer;
import org.nd4j.linalg.activations.IActivation;
import org.neuroplug.api.plugin.Formula;
import org.neuroplug.api.plugin.Framework;
import org.neuroplug.api.plugin.Hyperparameters;
import org.neuroplug.api.plugin.Parameter;
import org.neuroplug.api.plugin.Plugin;
import org.neuroplug.api.plugin.Range;
import org.neuroplug.spi.ActivationElementwise;
import org.neuroplug.spi.ActivationProvider;
import org.neuroplug.spi.LearnedActivation;
import org.osgi.service.component.annotations.Component;

/** A leaky rectifier whose slopes are learned (He, Zhang, Ren and Sun 2015). */
@Component
@Plugin(name = "prelu", description = "leaky relu whose slopes are learned with the weights")
@Formula(
        text = "x for x > 0, else alpha x; alpha is learned",
        derivative = "1 for x > 0, else alpha",
        range = "(-∞, ∞)",
        source = "He, Zhang, Ren and Sun 2015, Delving deep into rectifiers")
public final class Prelu implements ActivationProvider {
    private static final Parameter ALPHA = Parameter.real(
                    "alpha", 0, Range.FINITE, "slope for negative inputs before the first step")
            .in(Framework.PYTORCH, 0.25);
    private static final Parameter SHARED = Parameter.flag("shared", false, "one slope for all units of a layer")
            .in(Framework.PYTORCH, true);

    @Override
    public List<Parameter> parameters() {
        return List.of(ALPHA, SHARED);
    }

    @Override
    public IActivation create(Hyperparameters settings) {
        return new ActivationElementwise(
                "prelu(" + settings + ")", new Function(settings.real(ALPHA.name()), settings.flag(SHARED.name())));
    }

    private record Function(double alpha, boolean shared) implements LearnedActivation {
        @Override
        public double value(double x) {
            return x > 0 ? x : alpha * x;
        }

        @Override
        public double derivative(double x) {
            return x > 0 ? 1 : alpha;
        }

        @Override
        public Layer layer(int units) {
            return new SlopesLayer(units, alpha, shared);
        }
    }
}
