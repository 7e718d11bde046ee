package org.neuroplug.activations.internal;

import org.neuroplug.api.plugin.Formula;
import org.neuroplug.api.plugin.Plugin;
import org.neuroplug.spi.ElementwiseActivation;
import org.neuroplug.spi.FloatMath;
import org.osgi.service.component.annotations.Component;

/** The logarithm of the logistic function: softplus of -x, negated. Written so that the exponential cannot overflow. */
@Component
@Plugin(name = "log_sigmoid", description = "the logarithm of sigmoid")
@Formula(
        text = "-log(1 + exp(-x))",
        derivative = "1 - sigmoid(x)",
        range = "(-∞, 0)",
        source = "PyTorch, torch.nn.LogSigmoid")
public final class LogSigmoid implements ElementwiseActivation {
    @Override
    public double value(double x) {
        return Math.min(x, 0) - Math.log1p(Math.exp(-Math.abs(x)));
    }

    @Override
    public double derivative(double x) {
        double e = Math.exp(-Math.abs(x));
        return (x < 0 ? 1 : e) / (1 + e);
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
            y[i] = Math.min(0, inputs[i]) - FloatMath.log1pOfFraction(y[i]);
        }
    }

    @Override
    public void backward(float[] x, float[] gradient, int from, int to) {
        for (int i = from; i < to; i++) {
            gradient[i] *= 0.5f - 0.5f * FloatMath.tanh(0.5f * x[i]);
        }
    }

    /** Of y, it is 1 - exp(y). */
    @Override
    public void backward(float[] x, float[] y, float[] gradient, int from, int to) {
        for (int i = from; i < to; i++) {
            gradient[i] *= -FloatMath.expm1OfNegative(y[i]);
        }
    }
}
