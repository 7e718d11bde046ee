package org.neuroplug.activations.internal;

import org.neuroplug.api.plugin.Formula;
import org.neuroplug.api.plugin.Plugin;
import org.neuroplug.spi.ElementwiseActivation;
import org.neuroplug.spi.FloatMath;
import org.osgi.service.component.annotations.Component;

/**
 * What the hyperbolic tangent leaves of a number.
 */
@Component
@Plugin(name = "tanh_shrink", description = "what tanh leaves of x")
@Formula(text = "x - tanh(x)", derivative = "tanh(x)²", range = "(-∞, ∞)", source = "PyTorch, torch.nn.Tanhshrink")
public final class TanhShrink implements ElementwiseActivation {
    @Override
    public double value(double x) {
        return x - Math.tanh(x);
    }

    @Override
    public double derivative(double x) {
        double t = Math.tanh(x);
        return t * t;
    }

    @Override
    public void values(float[] x, float[] y, int from, int to) {
        for (int i = from; i < to; i++) {
            y[i] = x[i] - FloatMath.tanh(x[i]);
        }
    }

    @Override
    public void backward(float[] x, float[] gradient, int from, int to) {
        for (int i = from; i < to; i++) {
            float t = FloatMath.tanh(x[i]);
            gradient[i] *= t * t;
        }
    }
}
