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
 * The exponential linear unit (Clevert, Unterthiner and Hochreiter 2016, <em>Fast and accurate deep network learning by
 * exponential linear units</em>). Not DL4J's: its gradient leaves alpha out.
 */
@Component
@Plugin(name = "elu", description = "the exponential linear unit")
@Formula(
        text = "x for x > 0, else alpha (exp(x) - 1)",
        derivative = "1 for x > 0, else alpha exp(x)",
        range = "(-alpha, ∞)",
        source =
                "Clevert, Unterthiner and Hochreiter 2016, Fast and accurate deep network learning by exponential linear units")
public final class Elu implements ActivationProvider {
    private static final Parameter ALPHA =
            Parameter.real("alpha", 1, Range.atLeast(0), "what large negative inputs approach, negated");

    @Override
    public List<Parameter> parameters() {
        return List.of(ALPHA);
    }

    @Override
    public IActivation create(Hyperparameters settings) {
        return new ActivationElementwise("elu(" + settings + ")", new Function(settings.real(ALPHA.name())));
    }

    private record Function(double alpha) implements ElementwiseActivation {
        @Override
        public double value(double x) {
            return x > 0 ? x : alpha * Math.expm1(x);
        }

        @Override
        public double derivative(double x) {
            return x > 0 ? 1 : alpha * Math.exp(x);
        }

        @Override
        public void values(float[] x, float[] y, int from, int to) {
            float limit = (float) alpha;
            for (int i = from; i < to; i++) {
                y[i] = Math.max(0, x[i]) + limit * FloatMath.expm1OfNegative(Math.min(0, x[i]));
            }
        }

        @Override
        public void backward(float[] x, float[] gradient, int from, int to) {
            float limit = (float) alpha;
            for (int i = from; i < to; i++) {
                float below = limit * FloatMath.expm1OfNegative(Math.min(0, x[i]));
                gradient[i] *= limit + below + (1 - limit) * FloatMath.step(x[i]);
            }
        }

        /** Below 0, alpha exp(x) is y + alpha; above, alpha is made up to 1, without a branch. */
        @Override
        public void backward(float[] x, float[] y, float[] gradient, int from, int to) {
            float limit = (float) alpha;
            for (int i = from; i < to; i++) {
                gradient[i] *= limit + Math.min(0, y[i]) + (1 - limit) * FloatMath.step(y[i]);
            }
        }
    }
}
