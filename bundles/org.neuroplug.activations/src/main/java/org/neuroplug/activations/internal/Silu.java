package org.neuroplug.activations.internal;

import org.neuroplug.api.plugin.Formula;
import org.neuroplug.api.plugin.Plugin;
import org.neuroplug.spi.ElementwiseActivation;
import org.neuroplug.spi.FloatMath;
import org.osgi.service.component.annotations.Component;

/**
 * The sigmoid-weighted linear unit (Elfwing, Uchibe and Doya 2018, <em>Sigmoid-weighted linear units for neural network function
 * approximation in reinforcement learning</em>), also called swish (Ramachandran, Zoph and Le 2017).
 */
@Component
@Plugin(name = "silu", description = "the sigmoid-weighted linear unit, or swish", aliases = "swish")
@Formula(
        text = "x sigmoid(x)",
        derivative = "sigmoid(x) (1 + x (1 - sigmoid(x)))",
        range = "[-0.2785, ∞)",
        source =
                "Elfwing, Uchibe and Doya 2018, Sigmoid-weighted linear units; Ramachandran, Zoph and Le 2017, Searching for activation functions")
public final class Silu implements ElementwiseActivation {
    /** From here on down it is 0 to single precision, in which the sigmoid is known to 1e-7 only. */
    private static final float LOWEST = -20;

    @Override
    public double value(double x) {
        return x / (1 + Math.exp(-x));
    }

    @Override
    public double derivative(double x) {
        double s = 1 / (1 + Math.exp(-x));
        return s * (1 + x * (1 - s));
    }

    @Override
    public void values(float[] x, float[] y, int from, int to) {
        for (int i = from; i < to; i++) {
            y[i] = Math.max(LOWEST, x[i]) * (0.5f + 0.5f * FloatMath.tanh(0.5f * x[i]));
        }
    }

    /** As x sigmoid(x) = x / 2 + x / 2 tanh(x / 2). */
    @Override
    public void backward(float[] x, float[] gradient, int from, int to) {
        for (int i = from; i < to; i++) {
            gradient[i] *= 0.5f + 0.5f * ScaledTanh.derivative(0.5f * x[i]);
        }
    }
}
