package org.neuroplug.itests.subjects;

import org.neuroplug.spi.ElementwiseActivation;

/** y = x; takes a class of its own for it as soon as a system property says so, and not before. */
public final class LateBloomer implements ElementwiseActivation {
    /** The system property. */
    public static final String SIGNAL = "neuroplug.itests.bloom";

    @Override
    public double value(double x) {
        return Boolean.getBoolean(SIGNAL) ? Blossom.value(x) : x;
    }

    @Override
    public double derivative(double x) {
        return 1;
    }

    /** A class that is not loaded before it is needed. */
    public static final class Blossom {
        /** The system property that the class sets when it is loaded. */
        public static final String LOADED = "neuroplug.itests.bloomed";

        static {
            System.setProperty(LOADED, "true");
        }

        private Blossom() {}

        static double value(double x) {
            return x;
        }
    }
}
