package org.neuroplug.activations.internal;

import org.neuroplug.api.plugin.Formula;
import org.neuroplug.api.plugin.Plugin;
import org.neuroplug.spi.ElementwiseActivation;
import org.osgi.service.component.annotations.Component;

/**
 * The third power (Chen and Manning 2014, <em>A fast and accurate dependency parser using neural networks</em>).
 */
@Component
@Plugin(name = "cube", description = "the third power")
@Formula(
        text = "x³",
        derivative = "3 x²",
        range = "(-∞, ∞)",
        source = "Chen and Manning 2014, A fast and accurate dependency parser using neural networks")
public final class Cube implements ElementwiseActivation {
    @Override
    public double value(double x) {
        return x * x * x;
    }

    @Override
    public double derivative(double x) {
        return 3 * x * x;
    }

    @Override
    public void values(float[] x, float[] y, int from, int to) {
        for (int i = from; i < to; i++) {
            y[i] = x[i] * x[i] * x[i];
        }
    }

    @Override
    public void backward(float[] x, float[] gradient, int from, int to) {
        for (int i = from; i < to; i++) {
            gradient[i] *= 3 * x[i] * x[i];
        }
    }
}
