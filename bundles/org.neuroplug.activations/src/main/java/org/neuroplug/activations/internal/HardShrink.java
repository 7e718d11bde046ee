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
 * Hard thresholding (Donoho and Johnstone 1994, <em>Ideal spatial adaptation by wavelet shrinkage</em>).
 */
@Component
@Plugin(name = "hard_shrink", description = "x where it is not small")
@Formula(
        text = "x for |x| > lambda, else 0",
        derivative = "1 for |x| > lambda, else 0",
        range = "(-∞, ∞)",
        source = "Donoho and Johnstone 1994, Ideal spatial adaptation by wavelet shrinkage")
public final class HardShrink implements ActivationProvider {
    private static final Parameter LAMBDA =
            Parameter.real("lambda", 0.5, Range.atLeast(0), "up to which magnitude an input becomes 0");

    @Override
    public List<Parameter> parameters() {
        return List.of(LAMBDA);
    }

    @Override
    public IActivation create(Hyperparameters settings) {
        return new ActivationElementwise("hard_shrink(" + settings + ")", new Function(settings.real(LAMBDA.name())));
    }

    private record Function(double lambda) implements ElementwiseActivation {
        @Override
        public double value(double x) {
            return Math.abs(x) <= lambda ? 0 : x;
        }

        @Override
        public double derivative(double x) {
            return Math.abs(x) > lambda ? 1 : 0;
        }

        @Override
        public void values(float[] x, float[] y, int from, int to) {
            float limit = (float) lambda;
            for (int i = from; i < to; i++) {
                y[i] = x[i] * FloatMath.step(Math.abs(x[i]) - limit);
            }
        }

        @Override
        public void backward(float[] x, float[] gradient, int from, int to) {
            float limit = (float) lambda;
            for (int i = from; i < to; i++) {
                gradient[i] *= FloatMath.step(Math.abs(x[i]) - limit);
            }
        }
    }
}
