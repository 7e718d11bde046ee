package org.neuroplug.activations.internal;

import org.neuroplug.api.plugin.Formula;
import org.neuroplug.api.plugin.Plugin;
import org.neuroplug.spi.ElementwiseActivation;
import org.neuroplug.spi.FloatMath;
import org.osgi.service.component.annotations.Component;

/**
 * A smooth rectifier (Dugas, Bengio, Bélisle, Nadeau and Garcia 2001, <em>Incorporating second-order functional knowledge
 * for better option pricing</em>). Written so that the exponential cannot overflow; DL4J's is infinite from 88.73 on.
 */
@Component
@Plugin(name = "softplus", description = "a smooth relu")
@Formula(
        text = "log(1 + exp(x))",
        derivative = "sigmoid(x)",
        range = "(0, ∞)",
        source =
                "Dugas, Bengio, Bélisle, Nadeau and Garcia 2001, Incorporating second-order functional knowledge for better option pricing")
public final class Softplus implements ElementwiseActivation {
    @Override
    public double value(double x) {
        return Math.max(x, 0) + Math.log1p(Math.exp(-Math.abs(x)));
    }

    @Override
    public double derivative(double x) {
        double e = Math.exp(-Math.abs(x));
        return (x < 0 ? e : 1) / (1 + e);
    }

    /** In three passes, each short enough for vectors; where y is x, inputs are copied first. */
    @Override
    public void values(float[] x, float[] y, int from, int to) {
        float[] inputs = x == y ? x.clone() : x;
        for (int i = from; i < to; i++) {
            y[i] = -Math.abs(inputs[i]);
        }
        FloatMath.exp(y, y, from, to);
        for (int i = from; i < to; i++) {
            y[i] = Math.max(0, inputs[i]) + FloatMath.log1pOfFraction(y[i]);
        }
    }

    @Override
    public void backward(float[] x, float[] gradient, int from, int to) {
        for (int i = from; i < to; i++) {
            gradient[i] *= 0.5f + 0.5f * FloatMath.tanh(0.5f * x[i]);
        }
    }

    /** Of y, it is 1 - exp(-y). */
    @Override
    public void backward(float[] x, float[] y, float[] gradient, int from, int to) {
        for (int i = from; i < to; i++) {
            gradient[i] *= -FloatMath.expm1OfNegative(-y[i]);
        }
    }
}
