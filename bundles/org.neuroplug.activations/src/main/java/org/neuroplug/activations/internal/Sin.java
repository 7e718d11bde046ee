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

    /** As cos(x) = 1 - 2 sin(x / 2)²: x + π/2 would be rounded, the more the greater x is. */
    @Override
    public void backward(float[] x, float[] gradient, int from, int to) {
        for (int i = from; i < to; i++) {
            gradient[i] *= 1 - 2 * SquaredSine.of(0.5f * x[i]);
        }
    }
}
