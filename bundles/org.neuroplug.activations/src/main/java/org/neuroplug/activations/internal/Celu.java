package org.neuroplug.activations.internal;

import java.util.List;
import org.nd4j.linalg.activations.IActivation;
import org.neuroplug.api.plugin.Formula;
import org.neuroplug.api.plugin.Hyperparameters;
import org.neuroplug.api.plugin.Parameter;
import org.neuroplug.api.plugin.Plugin;
import org.neuroplug.api.plugin.Range;
import org.neuroplug.spi.ActivationElementwise;
import org.neuroplug.spi.ActivationProvider;
import org.neuroplug.spi.ElementwiseActivation;
import org.neuroplug.spi.FloatMath;
import org.osgi.service.component.annotations.Component;

/**
 * The exponential linear unit with a derivative that is continuous for every alpha (Barron 2017, <em>Continuously differentiable
 * exponential linear units</em>).
 */
@Component
@Plugin(name = "celu", description = "elu that is smooth for every alpha")
@Formula(
        text = "x for x > 0, else alpha (exp(x / alpha) - 1)",
        derivative = "1 for x > 0, else exp(x / alpha)",
        range = "(-alpha, ∞)",
        source = "Barron 2017, Continuously differentiable exponential linear units")
public final class Celu implements ActivationProvider {
    private static final Parameter ALPHA =
            Parameter.real("alpha", 1, Range.above(0), "what large negative inputs approach, negated");

    @Override
    public List<Parameter> parameters() {
        return List.of(ALPHA);
    }

    @Override
    public IActivation create(Hyperparameters settings) {
        return new ActivationElementwise("celu(" + settings + ")", new Function(settings.real(ALPHA.name())));
    }

    private record Function(double alpha) implements ElementwiseActivation {
        @Override
        public double value(double x) {
            return x > 0 ? x : alpha * Math.expm1(x / alpha);
        }

        @Override
        public double derivative(double x) {
            return x > 0 ? 1 : Math.exp(x / alpha);
        }

        @Override
        public void values(float[] x, float[] y, int from, int to) {
            float limit = (float) alpha;
            float factor = (float) (1 / alpha);
            for (int i = from; i < to; i++) {
                y[i] = Math.max(0, x[i]) + limit * FloatMath.expm1OfNegative(Math.min(0, x[i]) * factor);
            }
        }

        @Override
        public void backward(float[] x, float[] gradient, int from, int to) {
            float factor = (float) (1 / alpha);
            for (int i = from; i < to; i++) {
                gradient[i] *= 1 + FloatMath.expm1OfNegative(Math.min(0, x[i]) * factor);
            }
        }
    }
}
