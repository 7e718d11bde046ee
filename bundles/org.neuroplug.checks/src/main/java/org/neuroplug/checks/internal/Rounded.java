package org.neuroplug.checks.internal;

import java.util.function.DoubleUnaryOperator;

/** What a function gives for a float32 input when constants of the formula are rounded to float32 too. */
final class Rounded {
    /** A constant of the formula and the input may each be off by one. */
    private static final double UNITS = 2;

    private Rounded() {}

    /**
     * Of the function's values at the input and a rounding to either side, the one nearest to what float32 gave: at a kink
     * either side is right.
     */
    static double nearest(DoubleUnaryOperator f, float x, double got) {
        double here = f.applyAsDouble(x);
        if (Tolerance.close(here, got)) {
            return here;
        }
        double by = UNITS * Math.ulp(x);
        double below = f.applyAsDouble(x - by);
        double above = f.applyAsDouble(x + by);
        double side = Tolerance.ratio(below, got) < Tolerance.ratio(above, got) ? below : above;
        return Tolerance.ratio(side, got) < Tolerance.ratio(here, got) ? side : here;
    }
}
