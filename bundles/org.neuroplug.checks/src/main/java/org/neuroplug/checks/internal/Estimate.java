package org.neuroplug.checks.internal;

import java.util.function.DoubleUnaryOperator;

/**
 * A derivative found by differences, and how far off it may be.
 *
 * @param value the derivative
 * @param error the change that the last refinement made; NaN when the function was not finite nearby
 */
record Estimate(double value, double error) {
    /**
     * From either side with steps of h, h/2 and h/4, extrapolated twice (Richardson 1911, <em>The approximate
     * arithmetical solution by finite differences</em>): for a smooth function the error is of order h⁶.
     */
    static Estimate central(DoubleUnaryOperator f, double x, double h) {
        double whole = slope(f, x, h);
        double half = slope(f, x, h / 2);
        double quarter = slope(f, x, h / 4);
        double first = (4 * half - whole) / 3;
        double second = (4 * quarter - half) / 3;
        double best = (16 * second - first) / 15;
        return new Estimate(best, Math.abs(best - second));
    }

    private static double slope(DoubleUnaryOperator f, double x, double h) {
        double above = x + h;
        double below = x - h;
        return (f.applyAsDouble(above) - f.applyAsDouble(below)) / (above - below);
    }

    /**
     * From one side only, and without the point itself, which may belong to the other side of a jump: the slope at x of the
     * parabola through x + h, x + 2h and x + 3h, once more with h/2, extrapolated. A negative h is the left side.
     */
    static Estimate oneSided(DoubleUnaryOperator f, double x, double h) {
        double whole = edgeSlope(f, x, h);
        double half = edgeSlope(f, x, h / 2);
        double best = (4 * half - whole) / 3;
        return new Estimate(best, Math.abs(best - half));
    }

    private static double edgeSlope(DoubleUnaryOperator f, double x, double h) {
        return (-5 * f.applyAsDouble(x + h) + 8 * f.applyAsDouble(x + 2 * h) - 3 * f.applyAsDouble(x + 3 * h))
                / (2 * h);
    }

    /** Whether it is good enough to judge by. */
    boolean reliable() {
        return error <= Tolerance.at(value);
    }
}
