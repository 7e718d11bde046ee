package org.neuroplug.activations.internal;

import java.util.List;
import org.apache.commons.numbers.gamma.Erfc;
import org.nd4j.linalg.activations.IActivation;
import org.neuroplug.api.plugin.Formula;
import org.neuroplug.api.plugin.Framework;
import org.neuroplug.api.plugin.Hyperparameters;
import org.neuroplug.api.plugin.Parameter;
import org.neuroplug.api.plugin.Plugin;
import org.neuroplug.spi.ActivationElementwise;
import org.neuroplug.spi.ActivationProvider;
import org.neuroplug.spi.ElementwiseActivation;
import org.neuroplug.spi.FloatMath;
import org.osgi.service.component.annotations.Component;

/**
 * The Gaussian error linear unit (Hendrycks and Gimpel 2016, <em>Gaussian error linear units</em>), exact as in Keras and PyTorch by
 * default, or by its authors' approximation, which is DL4J's.
 */
@Component
@Plugin(name = "gelu", description = "the Gaussian error linear unit")
@Formula(
        text = "x (1 + erf(x / sqrt(2))) / 2; approximate=tanh: x (1 + tanh(sqrt(2/π) (x + 0.044715 x³))) / 2",
        derivative = "(1 + erf(x / sqrt(2))) / 2 + x exp(-x² / 2) / sqrt(2π)",
        range = "[-0.17, ∞)",
        source = "Hendrycks and Gimpel 2016, Gaussian error linear units")
public final class Gelu implements ActivationProvider {
    private static final String TANH = "tanh";
    private static final Parameter APPROXIMATE = Parameter.text(
                    "approximate", "none", "whether tanh stands for the error function", "none", TANH)
            .in(Framework.DL4J, TANH);

    @Override
    public List<Parameter> parameters() {
        return List.of(APPROXIMATE);
    }

    @Override
    public IActivation create(Hyperparameters settings) {
        return new ActivationElementwise(
                "gelu(" + settings + ")",
                settings.text(APPROXIMATE.name()).equals(TANH) ? new Approximation() : new Exact());
    }

    private record Exact() implements ElementwiseActivation {
        private static final double ROOT_HALF = Math.sqrt(0.5);
        private static final double DENSITY = 1 / Math.sqrt(2 * Math.PI);

        @Override
        public double value(double x) {
            return x * below(x);
        }

        @Override
        public double derivative(double x) {
            return below(x) + x * DENSITY * Math.exp(-x * x / 2);
        }

        /** The part of the standard normal distribution below x. */
        private static double below(double x) {
            return Erfc.value(-x * ROOT_HALF) / 2;
        }

        @Override
        public void values(float[] x, float[] y, int from, int to) {
            for (int i = from; i < to; i++) {
                y[i] = x[i] * (0.5f + 0.5f * FloatMath.erf(x[i] * (float) ROOT_HALF));
            }
        }

        @Override
        public void backward(float[] x, float[] gradient, int from, int to) {
            for (int i = from; i < to; i++) {
                float below = 0.5f + 0.5f * FloatMath.erf(x[i] * (float) ROOT_HALF);
                gradient[i] *= below + x[i] * (float) DENSITY * FloatMath.exp(-0.5f * x[i] * x[i]);
            }
        }
    }

    private record Approximation() implements ElementwiseActivation {
        private static final double FACTOR = Math.sqrt(2 / Math.PI);
        private static final double CUBIC = 0.044715;

        /** From here on the function is 0, or the identity, in single precision. */
        private static final float BEYOND = 20;

        @Override
        public double value(double x) {
            return x * (1 + Math.tanh(FACTOR * x * (1 + CUBIC * x * x))) / 2;
        }

        @Override
        public double derivative(double x) {
            double t = Math.tanh(FACTOR * x * (1 + CUBIC * x * x));
            return (1 + t + x * (1 - t * t) * FACTOR * (1 + 3 * CUBIC * x * x)) / 2;
        }

        @Override
        public void values(float[] x, float[] y, int from, int to) {
            for (int i = from; i < to; i++) {
                float inner = (float) FACTOR * x[i] * (1 + (float) CUBIC * x[i] * x[i]);
                y[i] = 0.5f * x[i] * (1 + FloatMath.tanh(inner));
            }
        }

        /** By exp of what tanh is taken of: of 1 - tanh² nothing but rounding would be left where tanh is almost 1. */
        @Override
        public void backward(float[] x, float[] gradient, int from, int to) {
            for (int i = from; i < to; i++) {
                float c = Math.max(-BEYOND, Math.min(BEYOND, x[i]));
                float square = (float) CUBIC * c * c;
                float e = FloatMath.exp(-2 * (float) FACTOR * Math.abs(c) * (1 + square));
                float rise = 4 * e / ((1 + e) * (1 + e));
                float t = (1 - e) / (1 + e) * Math.signum(c);
                gradient[i] *= 0.5f + 0.5f * (t + c * rise * (float) FACTOR * (1 + 3 * square));
            }
        }
    }
}
