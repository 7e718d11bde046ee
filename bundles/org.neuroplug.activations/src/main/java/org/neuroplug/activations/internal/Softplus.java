package org.neuroplug.activations.internal;

import org.neuroplug.api.plugin.Plugin;
import org.neuroplug.spi.ElementwiseActivation;
import org.osgi.service.component.annotations.Component;

/**
 * A smooth rectifier (Dugas, Bengio, Bélisle, Nadeau and Garcia 2001, <em>Incorporating second-order functional knowledge
 * for better option pricing</em>). Written so that the exponential cannot overflow; DL4J's is infinite from 88.73 on.
 */
@Component
@Plugin(name = "softplus", description = "f(x) = log(1 + exp(x))")
public final class Softplus implements ElementwiseActivation {
    /** Below it log(1 + e) is e to float32's digits, and 1 + e begins to lose digits of e. */
    private static final double SMALL = 1e-8;

    @Override
    public double value(double x) {
        return Math.max(x, 0) + Math.log1p(Math.exp(-Math.abs(x)));
    }

    @Override
    public double derivative(double x) {
        double e = Math.exp(-Math.abs(x));
        return (x < 0 ? e : 1) / (1 + e);
    }

    @Override
    public void values(float[] x, float[] y, int from, int to) {
        for (int i = from; i < to; i++) {
            double e = Math.exp(-Math.abs(x[i]));
            y[i] = (float) (Math.max(x[i], 0) + (e < SMALL ? e : Math.log(1 + e)));
        }
    }

    @Override
    public void backward(float[] x, float[] gradient, int from, int to) {
        for (int i = from; i < to; i++) {
            gradient[i] *= (float) derivative(x[i]);
        }
    }
}
