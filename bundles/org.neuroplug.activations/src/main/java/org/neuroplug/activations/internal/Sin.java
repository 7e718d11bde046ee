package org.neuroplug.activations.internal;

import org.neuroplug.api.plugin.Formula;
import org.neuroplug.api.plugin.Plugin;
import org.neuroplug.spi.ElementwiseActivation;
import org.neuroplug.spi.FloatMath;
import org.osgi.service.component.annotations.Component;

/**
 * The sine (Sitzmann, Martel, Bergman, Lindell and Wetzstein 2020, <em>Implicit neural representations with periodic activation
 * functions</em>).
 */
@Component
@Plugin(name = "sin", description = "the sine", aliases = "sine")
@Formula(
        text = "sin(x)",
        derivative = "cos(x)",
        range = "[-1, 1]",
        source = "Sitzmann and others 2020, Implicit neural representations with periodic activation functions")
public final class Sin implements ElementwiseActivation {
    private static final float HALF_PI = (float) (Math.PI / 2);

    @Override
    public double value(double x) {
        return Math.sin(x);
    }

    @Override
    public double derivative(double x) {
        return Math.cos(x);
    }

    @Override
    public void values(float[] x, float[] y, int from, int to) {
        for (int i = from; i < to; i++) {
            y[i] = FloatMath.sin(x[i]);
        }
    }

    @Override
    public void backward(float[] x, float[] gradient, int from, int to) {
        for (int i = from; i < to; i++) {
            gradient[i] *= FloatMath.sin(x[i] + HALF_PI);
        }
    }
}
