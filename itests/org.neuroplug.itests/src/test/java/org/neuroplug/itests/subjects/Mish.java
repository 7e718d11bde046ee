package org.neuroplug.itests.subjects;

import org.neuroplug.spi.ElementwiseActivation;

/** y = x · tanh(ln(1 + eˣ)): Misra (2019), arXiv:1908.08681. */
public final class Mish implements ElementwiseActivation {
    @Override
    public double value(double x) {
        return x * Math.tanh(softplus(x));
    }

    @Override
    public double derivative(double x) {
        double t = Math.tanh(softplus(x));
        return t + x * (1 - t * t) / (1 + Math.exp(-x));
    }

    private static double softplus(double x) {
        return Math.max(x, 0) + Math.log1p(Math.exp(-Math.abs(x)));
    }
}
