package org.neuroplug.itests.subjects;

import org.neuroplug.spi.ElementwiseActivation;

/** y = x, until a system property is set: then it throws an exception of its own. */
public final class FailsOnSignal implements ElementwiseActivation {
    /** The system property. */
    public static final String SIGNAL = "neuroplug.itests.fail";

    /** A class that only the plug-in has. */
    public static final class Exhausted extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Exhausted() {
            super("out of steam");
        }
    }

    @Override
    public double value(double x) {
        if (Boolean.getBoolean(SIGNAL)) {
            throw new Exhausted();
        }
        return x;
    }

    @Override
    public double derivative(double x) {
        return 1;
    }
}
