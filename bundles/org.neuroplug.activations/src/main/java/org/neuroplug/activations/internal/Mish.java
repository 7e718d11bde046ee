package org.neuroplug.activations.internal;

import org.neuroplug.api.plugin.Formula;
import org.neuroplug.api.plugin.Plugin;
import org.neuroplug.spi.ElementwiseActivation;
import org.neuroplug.spi.FloatMath;
import org.osgi.service.component.annotations.Component;

/**
 * A smooth rectifier that is not monotonic (Misra 2020, <em>Mish: a self regularized non-monotonic activation function</em>). With
 * s = sigmoid(x) and u = 1 - s, tanh(log(1 + exp(x))) is s (1 + u) / (1 + u²), which neither overflows nor cancels.
 */
@Component
@Plugin(name = "mish", description = "a smooth relu that is not monotonic")
@Formula(
        text = "x tanh(log(1 + exp(x)))",
        derivative = "t + x (1 - t²) sigmoid(x), t = tanh(log(1 + exp(x)))",
        range = "[-0.3088, ∞)",
        source = "Misra 2020, Mish: a self regularized non-monotonic activation function")
public final class Mish implements ElementwiseActivation {
    /** From here on down it is 0 to single precision, in which the sigmoid is known to 1e-7 only. */
    private static final float LOWEST = -20;

    @Override
    public double value(double x) {
        return x * weight(sigmoid(x));
    }

    @Override
    public double derivative(double x) {
        double s = sigmoid(x);
        double t = weight(s);
        return t + x * (1 - t * t) * s;
    }

    @Override
    public void values(float[] x, float[] y, int from, int to) {
        for (int i = from; i < to; i++) {
            float s = 0.5f + 0.5f * FloatMath.tanh(0.5f * x[i]);
            y[i] = Math.max(LOWEST, x[i]) * (s * (2 - s)) / (2 - s * (2 - s));
        }
    }

    /** With t = tanh(log(1 + exp(x))), 1 - t² is 4u² / (1 + u²)². */
    @Override
    public void backward(float[] x, float[] gradient, int from, int to) {
        for (int i = from; i < to; i++) {
            float s = 0.5f + 0.5f * FloatMath.tanh(0.5f * x[i]);
            float u = 1 - s;
            float v = u * u;
            float r = 1 / (1 + v);
            gradient[i] *= s * r * (1 + u + 4 * v * r * Math.max(LOWEST, x[i]));
        }
    }

    private static double sigmoid(double x) {
        return 1 / (1 + Math.exp(-x));
    }

    private static double weight(double s) {
        return s * (2 - s) / (2 - s * (2 - s));
    }
}
