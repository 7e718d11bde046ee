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
 * Soft thresholding (Donoho 1995, <em>De-noising by soft-thresholding</em>).
 */
@Component
@Plugin(name = "soft_shrink", description = "x moved towards 0")
@Formula(
        text = "x - lambda for x > lambda, x + lambda for x < -lambda, else 0",
        derivative = "1 for |x| > lambda, else 0",
        range = "(-∞, ∞)",
        source = "Donoho 1995, De-noising by soft-thresholding")
public final class SoftShrink implements ActivationProvider {
    private static final Parameter LAMBDA =
            Parameter.real("lambda", 0.5, Range.atLeast(0), "how far an input is moved towards 0");

    @Override
    public List<Parameter> parameters() {
        return List.of(LAMBDA);
    }

    @Override
    public IActivation create(Hyperparameters settings) {
        return new ActivationElementwise("soft_shrink(" + settings + ")", new Function(settings.real(LAMBDA.name())));
    }

    private record Function(double lambda) implements ElementwiseActivation {
        @Override
        public double value(double x) {
            return Math.max(0, x - lambda) + Math.min(0, x + lambda);
        }

        @Override
        public double derivative(double x) {
            return Math.abs(x) > lambda ? 1 : 0;
        }

        @Override
        public void values(float[] x, float[] y, int from, int to) {
            float limit = (float) lambda;
            for (int i = from; i < to; i++) {
                y[i] = Math.max(0, x[i] - limit) + Math.min(0, x[i] + limit);
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
