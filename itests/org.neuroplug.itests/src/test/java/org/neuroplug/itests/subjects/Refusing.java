package org.neuroplug.itests.subjects;

import org.neuroplug.spi.ElementwiseActivation;

/** An activation that cannot be created. */
public final class Refusing implements ElementwiseActivation {
    public Refusing() {
        throw new IllegalStateException("no licence");
    }

    @Override
    public double value(double x) {
        return x;
    }

    @Override
    public double derivative(double x) {
        return 1;
    }
}
