package org.neuroplug.activations.internal;

import org.neuroplug.api.plugin.Formula;
import org.neuroplug.api.plugin.Plugin;
import org.neuroplug.spi.ElementwiseActivation;
import org.osgi.service.component.annotations.Component;

/**
 * A rectifier whose two pieces a parabola joins, as Keras 3 has it.
 */
@Component
@Plugin(name = "sparse_plus", description = "a rectifier with a parabola between its pieces")
@Formula(
        text = "0 for x <= -1, x for x >= 1, else (x + 1)² / 4",
        derivative = "0 for x <= -1, 1 for x >= 1, else (x + 1) / 2",
        range = "[0, ∞)",
        source = "Keras 3, sparse_plus")
public final class SparsePlus implements ElementwiseActivation {
    @Override
    public double value(double x) {
        return x <= -1 ? 0 : x >= 1 ? x : (x + 1) * (x + 1) / 4;
    }

    @Override
    public double derivative(double x) {
        return x <= -1 ? 0 : x >= 1 ? 1 : (x + 1) / 2;
    }

    @Override
    public void values(float[] x, float[] y, int from, int to) {
        for (int i = from; i < to; i++) {
            float within = Math.max(-1, Math.min(1, x[i])) + 1;
            y[i] = 0.25f * within * within + Math.max(0, x[i] - 1);
        }
    }

    @Override
    public void backward(float[] x, float[] gradient, int from, int to) {
        for (int i = from; i < to; i++) {
            gradient[i] *= 0.5f * (Math.max(-1, Math.min(1, x[i])) + 1);
        }
    }
}
