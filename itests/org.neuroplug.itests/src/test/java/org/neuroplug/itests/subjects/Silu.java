package org.neuroplug.itests.subjects;

import org.neuroplug.spi.ElementwiseActivation;

/** y = x · sigmoid(x): Elfwing, Uchibe and Doya (2018), doi:10.1016/j.neunet.2017.12.012. */
public final class Silu implements ElementwiseActivation {
    @Override
    public double value(double x) {
        return x * sigmoid(x);
    }

    @Override
    public double derivative(double x) {
        double s = sigmoid(x);
        return s + x * s * (1 - s);
    }

    private static double sigmoid(double x) {
        return 1 / (1 + Math.exp(-x));
    }
}
