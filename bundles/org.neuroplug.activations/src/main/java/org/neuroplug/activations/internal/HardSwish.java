package org.neuroplug.activations.internal;

import org.neuroplug.api.plugin.Formula;
import org.neuroplug.api.plugin.Plugin;
import org.neuroplug.spi.ElementwiseActivation;
import org.neuroplug.spi.FloatMath;
import org.osgi.service.component.annotations.Component;

/**
 * Silu with a sigmoid of three straight pieces (Howard and others 2019, <em>Searching for MobileNetV3</em>).
 */
@Component
@Plugin(name = "hard_swish", description = "silu of straight pieces", aliases = "hard_silu")
@Formula(
        text = "x min(max(0, x + 3), 6) / 6",
        derivative = "0 for x <= -3, 1 for x >= 3, else x / 3 + 0.5",
        range = "[-0.375, ∞)",
        source = "Howard and others 2019, Searching for MobileNetV3")
public final class HardSwish implements ElementwiseActivation {
    @Override
    public double value(double x) {
        return x * Math.min(Math.max(0, x + 3), 6) / 6;
    }

    @Override
    public double derivative(double x) {
        return x <= -3 ? 0 : x >= 3 ? 1 : x / 3 + 0.5;
    }

    @Override
    public void values(float[] x, float[] y, int from, int to) {
        for (int i = from; i < to; i++) {
            y[i] = x[i] * Math.max(0, Math.min(1, x[i] * (1f / 6) + 0.5f));
        }
    }

    @Override
    public void backward(float[] x, float[] gradient, int from, int to) {
        for (int i = from; i < to; i++) {
            float below = FloatMath.step(3 - x[i]);
            gradient[i] *= FloatMath.step(x[i] + 3) * (1 + below * (x[i] * (1f / 3) - 0.5f));
        }
    }
}
