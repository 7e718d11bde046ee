package org.neuroplug.checks.internal;

import org.neuroplug.spi.ElementwiseActivation;

/** A function of one number with its derivative, in double precision, however it is computed. */
interface Curve {
    double value(double x);

    double derivative(double x);

    static Curve of(ElementwiseActivation function) {
        return new Curve() {
            @Override
            public double value(double x) {
                return function.value(x);
            }

            @Override
            public double derivative(double x) {
                return function.derivative(x);
            }
        };
    }
}
