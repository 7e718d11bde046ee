package org.neuroplug.activations.internal;

import org.neuroplug.api.plugin.Formula;
import org.neuroplug.api.plugin.Plugin;
import org.neuroplug.spi.ElementwiseActivation;
import org.neuroplug.spi.FloatMath;
import org.osgi.service.component.annotations.Component;

/** The exponential function; in float32 it is infinite from 88.73 on. */
@Component
@Plugin(name = "exponential", description = "the exponential function", aliases = "exp")
@Formula(text = "exp(x)", derivative = "exp(x)", range = "(0, ∞)", source = "Keras 3, exponential")
public final class Exponential implements ElementwiseActivation {
    @Override
    public double value(double x) {
        return Math.exp(x);
    }

    @Override
    public double derivative(double x) {
        return Math.exp(x);
    }

    @Override
    public void values(float[] x, float[] y, int from, int to) {
        FloatMath.exp(x, y, from, to);
    }

    @Override
    public void backward(float[] x, float[] gradient, int from, int to) {
        for (int i = from; i < to; i++) {
            gradient[i] *= FloatMath.exp(x[i]);
        }
    }

    /** It is its own derivative. */
    @Override
    public void backward(float[] x, float[] y, float[] gradient, int from, int to) {
        for (int i = from; i < to; i++) {
            gradient[i] *= y[i];
        }
    }
}
