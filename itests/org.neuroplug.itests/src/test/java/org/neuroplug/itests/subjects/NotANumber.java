package org.neuroplug.itests.subjects;

import org.neuroplug.spi.ElementwiseActivation;

/** y = NaN. */
public final class NotANumber implements ElementwiseActivation {
    @Override
    public double value(double x) {
        return Double.NaN;
    }

    @Override
    public double derivative(double x) {
        return Double.NaN;
    }
}
