package org.neuroplug.itests.subjects;

import org.neuroplug.spi.ElementwiseActivation;

/** y = x · sigmoid(x), with a derivative that is wrong between -0.05 and -0.03. */
public final class BentWrong implements ElementwiseActivation {
    @Override
    public double value(double x) {
        return x / (1 + Math.exp(-x));
    }

    @Override
    public double derivative(double x) {
        double s = 1 / (1 + Math.exp(-x));
        return s + x * s * (1 - s) + (x > -0.05 && x < -0.03 ? 0.25 : 0);
    }
}
