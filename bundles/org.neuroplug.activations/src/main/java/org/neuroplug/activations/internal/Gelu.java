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
 * default, or by one of its authors' two approximations: that by tanh, or that by a sigmoid, which is coarser and DL4J's.
 */
@Component
@Plugin(name = "gelu", description = "the Gaussian error linear unit")
@Formula(
        text = "x (1 + erf(x / sqrt(2))) / 2; approximate=tanh: x (1 + tanh(sqrt(2/π) (x + 0.044715 x³))) / 2;"
                + " approximate=sigmoid: x sigmoid(1.702 x)",
        derivative = "(1 + erf(x / sqrt(2))) / 2 + x exp(-x² / 2) / sqrt(2π)",
        range = "[-0.17, ∞)",
        source = "Hendrycks and Gimpel 2016, Gaussian error linear units")
public final class Gelu implements ActivationProvider {
    private static final String TANH = "tanh";
    private static final String SIGMOID = "sigmoid";
    private static final Parameter APPROXIMATE = Parameter.text(
                    "approximate", "none", "what stands for the normal distribution", "none", TANH, SIGMOID)
            .in(Framework.DL4J, SIGMOID);

    @Override
    public List<Parameter> parameters() {
        return List.of(APPROXIMATE);
    }

    @Override
    public IActivation create(Hyperparameters settings) {
        return new ActivationElementwise(
                "gelu(" + settings + ")",
                switch (settings.text(APPROXIMATE.name())) {
                    case TANH -> new ByTanh();
                    case SIGMOID -> new BySigmoid();
                    default -> new Exact();
                });
    }

    private record Exact() implements ElementwiseActivation {
        private static final double ROOT_HALF = Math.sqrt(0.5);
        private static final double DENSITY = 1 / Math.sqrt(2 * Math.PI);

        /** From here on the derivative is 0, or 1, up to 4e-7. */
        private static final float BEYOND = 5.6f;

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
                gradient[i] *= 0.5f + oddPart(Math.max(-BEYOND, Math.min(BEYOND, x[i])));
            }
        }

        /**
         * The derivative less 1/2, which is x P(x²) / Q(x²): found for the smallest greatest error on [-BEYOND, BEYOND], 1.1e-7, by
         * weighted least squares; with rounding it is below 3e-7. Of an error function and an exponential HotSpot would make no vectors.
         */
        private static float oddPart(float x) {
            float s = x * x;
            float p = 1.9216747e-7f * s + 3.58993e-5f;
            p = p * s + 1.9751058e-5f;
            p = p * s + 0.014226070f;
            p = p * s - 0.030975372f;
            p = p * s + 0.79788536f;
            float q = 8.928177e-6f * s + 1.9205175e-4f;
            q = q * s + 3.5226373e-3f;
            q = q * s + 0.040983737f;
            q = q * s + 0.29451957f;
            q = q * s + 1;
            return x * p / q;
        }
    }

    private record ByTanh() implements ElementwiseActivation {
        private static final double FACTOR = Math.sqrt(2 / Math.PI);
        private static final double CUBIC = 0.044715;

        /** From here on the derivative is 0, or 1, up to 5e-7. */
        private static final float BEYOND = 5.2f;

        /** From here on down it is 0 to single precision, in which the tanh is known to 1e-7 only. */
        private static final float LOWEST = -6;

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
                y[i] = Math.max(LOWEST, x[i]) * (0.5f + 0.5f * FloatMath.tanh(inner));
            }
        }

        @Override
        public void backward(float[] x, float[] gradient, int from, int to) {
            for (int i = from; i < to; i++) {
                gradient[i] *= 0.5f + oddPart(Math.max(-BEYOND, Math.min(BEYOND, x[i])));
            }
        }

        /** As that of the exact function, with an error of 1.1e-8, and with rounding below 2e-7. */
        private static float oddPart(float x) {
            float s = x * x;
            float p = 8.73399e-9f * s + 1.1055125e-6f;
            p = p * s + 1.9632364e-5f;
            p = p * s + 1.6875523e-4f;
            p = p * s + 0.01184989f;
            p = p * s - 0.022673802f;
            p = p * s + 0.79788446f;
            float q = 3.3073707e-7f * s + 7.821004e-6f;
            q = q * s + 1.8724908e-4f;
            q = q * s + 2.8325743e-3f;
            q = q * s + 0.04083356f;
            q = q * s + 0.30656487f;
            q = q * s + 1;
            return x * p / q;
        }
    }

    private record BySigmoid() implements ElementwiseActivation {
        private static final double FACTOR = 1.702;
        private static final float HALF_FACTOR = (float) (FACTOR / 2);

        /** From here on down it is 0 to single precision, in which the sigmoid is known to 1e-7 only. */
        private static final float LOWEST = -10;

        @Override
        public double value(double x) {
            return x / (1 + Math.exp(-FACTOR * x));
        }

        @Override
        public double derivative(double x) {
            double s = 1 / (1 + Math.exp(-FACTOR * x));
            return s * (1 + FACTOR * x * (1 - s));
        }

        @Override
        public void values(float[] x, float[] y, int from, int to) {
            for (int i = from; i < to; i++) {
                y[i] = Math.max(LOWEST, x[i]) * (0.5f + 0.5f * FloatMath.tanh(HALF_FACTOR * x[i]));
            }
        }

        @Override
        public void backward(float[] x, float[] gradient, int from, int to) {
            for (int i = from; i < to; i++) {
                gradient[i] *= 0.5f + 0.5f * ScaledTanh.derivative(HALF_FACTOR * x[i]);
            }
        }
    }
}
