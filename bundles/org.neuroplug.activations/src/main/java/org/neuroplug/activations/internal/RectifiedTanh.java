package org.neuroplug.activations.internal;

import org.neuroplug.api.plugin.Formula;
import org.neuroplug.api.plugin.Plugin;
import org.neuroplug.spi.ElementwiseActivation;
import org.neuroplug.spi.FloatMath;
import org.osgi.service.component.annotations.Component;

/**
 * The hyperbolic tangent where it is positive, as DL4J has it.
 */
@Component
@Plugin(name = "rectified_tanh", description = "tanh where it is positive")
@Formula(
        text = "max(0, tanh(x))",
        derivative = "1 - tanh(x)² for x > 0, else 0",
        range = "[0, 1)",
        source = "Deeplearning4j, RECTIFIEDTANH")
public final class RectifiedTanh implements ElementwiseActivation {
    @Override
    public double value(double x) {
        return Math.max(0, Math.tanh(x));
    }

    @Override
    public double derivative(double x) {
        double t = Math.tanh(x);
        return x > 0 ? 1 - t * t : 0;
    }

    @Override
    public void values(float[] x, float[] y, int from, int to) {
        for (int i = from; i < to; i++) {
            y[i] = Math.max(0, FloatMath.tanh(x[i]));
        }
    }

    @Override
    public void backward(float[] x, float[] gradient, int from, int to) {
        for (int i = from; i < to; i++) {
            float t = FloatMath.tanh(x[i]);
            gradient[i] *= (1 - t * t) * FloatMath.step(x[i]);
        }
    }
}
