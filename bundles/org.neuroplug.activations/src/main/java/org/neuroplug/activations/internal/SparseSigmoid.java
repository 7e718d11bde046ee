package org.neuroplug.activations.internal;

import org.neuroplug.api.plugin.Formula;
import org.neuroplug.api.plugin.Plugin;
import org.neuroplug.spi.ElementwiseActivation;
import org.osgi.service.component.annotations.Component;

/**
 * A sigmoid of three straight pieces, which is 0 and 1 outside [-1, 1], as Keras 3 has it.
 */
@Component
@Plugin(name = "sparse_sigmoid", description = "a sigmoid of three straight pieces from -1 to 1")
@Formula(
        text = "0 for x <= -1, 1 for x >= 1, else (x + 1) / 2",
        derivative = "0.5 for -1 < x < 1, else 0",
        range = "[0, 1]",
        source = "Keras 3, sparse_sigmoid")
public final class SparseSigmoid implements ElementwiseActivation {
    /** Makes at least 1/2 of whatever is above 0, which here is 2^-24 at least. */
    private static final float STEEP = 1 << 24;

    @Override
    public double value(double x) {
        return Math.max(0, Math.min(1, 0.5 * (x + 1)));
    }

    @Override
    public double derivative(double x) {
        return Math.abs(x) < 1 ? 0.5 : 0;
    }

    @Override
    public void values(float[] x, float[] y, int from, int to) {
        for (int i = from; i < to; i++) {
            y[i] = Math.max(0, Math.min(1, 0.5f * x[i] + 0.5f));
        }
    }

    @Override
    public void backward(float[] x, float[] gradient, int from, int to) {
        for (int i = from; i < to; i++) {
            gradient[i] *= Math.max(0, Math.min(0.5f, (1 - Math.abs(x[i])) * STEEP));
        }
    }
}
