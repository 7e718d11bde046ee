package org.neuroplug.itests.subjects;

import org.neuroplug.spi.ElementwiseActivation;

/** An activation whose creation computes without end, and does not care for interrupts. */
public final class Spinning implements ElementwiseActivation {
    private double sum;

    @SuppressWarnings("InfiniteLoopStatement")
    public Spinning() {
        while (true) {
            sum += Math.sin(sum);
        }
    }

    @Override
    public double value(double x) {
        return x + sum;
    }

    @Override
    public double derivative(double x) {
        return 1;
    }
}
