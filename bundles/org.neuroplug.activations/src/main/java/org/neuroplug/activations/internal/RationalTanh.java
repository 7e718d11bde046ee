package org.neuroplug.activations.internal;

import org.neuroplug.api.plugin.Formula;
import org.neuroplug.api.plugin.Plugin;
import org.neuroplug.spi.ElementwiseActivation;
import org.osgi.service.component.annotations.Component;

/**
 * A quotient close to 1.7159 tanh(2x/3), the sigmoid of LeCun, Bottou, Orr and Müller 1998, <em>Efficient backprop</em>; the same as
 * DL4J's.
 */
@Component
@Plugin(name = "rational_tanh", description = "1.7159 tanh(2x/3) by a quotient")
@Formula(
        text = "1.7159 sign(x) (1 - 1 / q), q = 1 + a + a² + 1.41645 a⁴, a = |2x/3|",
        derivative = "1.7159 (2/3) (1 + 2a + 5.6658 a³) / q²",
        range = "(-1.7159, 1.7159)",
        source = "LeCun, Bottou, Orr and Müller 1998, Efficient backprop; Deeplearning4j, RATIONALTANH")
public final class RationalTanh implements ElementwiseActivation {
    private static final double OUTER = 1.7159;
    private static final double INNER = 2.0 / 3;
    private static final double QUARTIC = 1.41645;

    /** Whose fourth power is finite in float32, and that of its square, too. */
    private static final float HUGE = 1e4f;

    @Override
    public double value(double x) {
        double a = Math.abs(x) * INNER;
        double q = 1 + a * (1 + a * (1 + QUARTIC * a * a));
        return Math.copySign(OUTER * (1 - 1 / q), x);
    }

    @Override
    public double derivative(double x) {
        double a = Math.abs(x) * INNER;
        double q = 1 + a * (1 + a * (1 + QUARTIC * a * a));
        return OUTER * INNER * (1 + a * (2 + 4 * QUARTIC * a * a)) / (q * q);
    }

    /** As 1.7159 b r / (1 + |b| r), b = 2x/3: an odd function, which needs no sign. */
    @Override
    public void values(float[] x, float[] y, int from, int to) {
        for (int i = from; i < to; i++) {
            float b = Math.max(-HUGE, Math.min(HUGE, x[i] * (float) INNER));
            float a = Math.abs(b);
            float r = 1 + a * (1 + (float) QUARTIC * a * a);
            y[i] = (float) OUTER * b * r / (1 + a * r);
        }
    }

    @Override
    public void backward(float[] x, float[] gradient, int from, int to) {
        for (int i = from; i < to; i++) {
            float a = Math.min(HUGE, Math.abs(x[i] * (float) INNER));
            float q = 1 + a * (1 + a * (1 + (float) QUARTIC * a * a));
            gradient[i] *= (float) (OUTER * INNER) * (1 + a * (2 + 4 * (float) QUARTIC * a * a)) / (q * q);
        }
    }
}
