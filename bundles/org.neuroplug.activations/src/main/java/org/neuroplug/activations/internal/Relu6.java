package org.neuroplug.activations.internal;

import org.neuroplug.api.plugin.Formula;
import org.neuroplug.api.plugin.Plugin;
import org.neuroplug.spi.ElementwiseActivation;
import org.neuroplug.spi.FloatMath;
import org.osgi.service.component.annotations.Component;

/**
 * The rectified linear unit with a limit (Krizhevsky 2010, <em>Convolutional deep belief networks on CIFAR-10</em>).
 */
@Component
@Plugin(name = "relu6", description = "relu that stops at 6")
@Formula(
        text = "min(max(0, x), 6)",
        derivative = "1 for 0 < x < 6, else 0",
        range = "[0, 6]",
        source = "Krizhevsky 2010, Convolutional deep belief networks on CIFAR-10")
public final class Relu6 implements ElementwiseActivation {
    private static final float LIMIT = 6;

    @Override
    public double value(double x) {
        return Math.min(Math.max(0, x), LIMIT);
    }

    @Override
    public double derivative(double x) {
        return x > 0 && x < LIMIT ? 1 : 0;
    }

    @Override
    public void values(float[] x, float[] y, int from, int to) {
        for (int i = from; i < to; i++) {
            y[i] = Math.max(0, Math.min(LIMIT, x[i]));
        }
    }

    @Override
    public void backward(float[] x, float[] gradient, int from, int to) {
        for (int i = from; i < to; i++) {
            gradient[i] *= FloatMath.step(x[i]) * FloatMath.step(LIMIT - x[i]);
        }
    }
}
