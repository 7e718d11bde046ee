package org.neuroplug.itests.subjects;

import org.neuroplug.spi.ElementwiseActivation;

/** Never comes back from x = 3. */
public final class Endless implements ElementwiseActivation {
    private volatile double sum;

    @Override
    public double value(double x) {
        while (x == 3) {
            sum += x;
        }
        return sum > 0 ? 0 : x;
    }

    @Override
    public double derivative(double x) {
        return 1;
    }
}
