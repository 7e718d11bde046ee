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
 * A rectifier with a jump (Konda, Memisevic and Krueger 2015, <em>Zero-bias autoencoders and the benefits of co-adapting
 * features</em>). Not DL4J's, which turns NaN into 0 and so hides a training that diverged.
 */
@Component
@Plugin(name = "thresholded_relu", description = "relu that begins at theta", aliases = "threshold")
@Formula(
        text = "x for x > theta, else 0",
        derivative = "1 for x > theta, else 0",
        range = "{0} and (theta, ∞)",
        source = "Konda, Memisevic and Krueger 2015, Zero-bias autoencoders and the benefits of co-adapting features")
public final class ThresholdedRelu implements ActivationProvider {
    private static final Parameter THETA =
            Parameter.real("theta", 1, Range.atLeast(0), "the largest input that is not let through");

    @Override
    public List<Parameter> parameters() {
        return List.of(THETA);
    }

    @Override
    public IActivation create(Hyperparameters settings) {
        return new ActivationElementwise(
                "thresholded_relu(" + settings + ")", new Function(settings.real(THETA.name())));
    }

    private record Function(double theta) implements ElementwiseActivation {
        @Override
        public double value(double x) {
            return x <= theta ? 0 : x;
        }

        @Override
        public double derivative(double x) {
            return x <= theta ? 0 : 1;
        }

        @Override
        public void values(float[] x, float[] y, int from, int to) {
            float limit = (float) theta;
            for (int i = from; i < to; i++) {
                y[i] = Math.max(0, x[i]) * FloatMath.step(x[i] - limit);
            }
        }

        @Override
        public void backward(float[] x, float[] gradient, int from, int to) {
            float limit = (float) theta;
            for (int i = from; i < to; i++) {
                gradient[i] *= FloatMath.step(x[i] - limit);
            }
        }
    }
}
