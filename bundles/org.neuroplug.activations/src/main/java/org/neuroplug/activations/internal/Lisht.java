package org.neuroplug.activations.internal;

import org.neuroplug.api.plugin.Formula;
import org.neuroplug.api.plugin.Plugin;
import org.neuroplug.spi.ElementwiseActivation;
import org.neuroplug.spi.FloatMath;
import org.osgi.service.component.annotations.Component;

/**
 * The linearly scaled hyperbolic tangent (Roy, Manna, Dubey and Chaudhuri 2019, <em>LiSHT: non-parametric linearly scaled hyperbolic
 * tangent activation function for neural networks</em>).
 */
@Component
@Plugin(name = "lisht", description = "linearly scaled tanh")
@Formula(
        text = "x tanh(x)",
        derivative = "tanh(x) + x (1 - tanh(x)²)",
        range = "[0, ∞)",
        source =
                "Roy, Manna, Dubey and Chaudhuri 2019, LiSHT: non-parametric linearly scaled hyperbolic tangent activation function")
public final class Lisht implements ElementwiseActivation {
    @Override
    public double value(double x) {
        return x * Math.tanh(x);
    }

    @Override
    public double derivative(double x) {
        double t = Math.tanh(x);
        return t + x * (1 - t * t);
    }

    @Override
    public void values(float[] x, float[] y, int from, int to) {
        for (int i = from; i < to; i++) {
            y[i] = x[i] * FloatMath.tanh(x[i]);
        }
    }

    @Override
    public void backward(float[] x, float[] gradient, int from, int to) {
        for (int i = from; i < to; i++) {
            gradient[i] *= ScaledTanh.derivative(x[i]);
        }
    }
}
