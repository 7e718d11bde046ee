package org.neuroplug.trainer.fused.internal;

import org.neuroplug.spi.ElementwiseActivation;

/** A plug-in that has only the two functions of a number: the bent identity. */
final class Bent implements ElementwiseActivation {
    @Override
    public double value(double x) {
        return (Math.sqrt(x * x + 1) - 1) / 2 + x;
    }

    @Override
    public double derivative(double x) {
        return x / (2 * Math.sqrt(x * x + 1)) + 1;
    }
}
