package org.neuroplug.trainer.fused.internal.activation;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;

/**
 * A function of one number as cubic polynomials, one for each 64th of [-16, 16], which take a tenth of the time of a call that ends in
 * {@link Math}. Each is made when the first number falls into its piece, and compared with the function: where it is off by more than
 * single precision's digits, as beside a kink or a jump, and outside of the range, the function itself is called. So is it for what is not a number. A jump
 * or a kink at a multiple of 1/64 lies between two pieces and harms neither.
 *
 * <p>The result for a number does not depend on what was asked before. For one thread.
 */
final class Table {
    private static final int PER_UNIT = 64;
    private static final int LIMIT = 16;

    /** The pieces of [-16, 16], and one at either end for what lies outside, which is never made. */
    private static final int PIECES = 2 * LIMIT * PER_UNIT + 2;

    private static final int ZERO = LIMIT * PER_UNIT + 1;
    private static final int COEFFICIENTS = 4;

    /** Where a polynomial is compared with the function; the last one is the last number before the next piece, or nearly. */
    private static final float[] COMPARED = {0, 1 / 16f, 1 / 4f, 1 / 2f, 3 / 4f, 15 / 16f, 0.99999f};

    private static final double RELATIVE = 5e-7;
    private static final double ABSOLUTE = 1e-8;

    private final DoubleUnaryOperator function;
    private final float[] coefficients = new float[COEFFICIENTS * PIECES];
    private final boolean[] looked = new boolean[PIECES];

    Table(DoubleUnaryOperator function) {
        this.function = function;
        Arrays.fill(coefficients, Float.NaN);
        looked[0] = true;
        looked[PIECES - 1] = true;
    }

    /** f(x). */
    float at(float x) {
        double scaled = x * (double) PER_UNIT;
        int whole = (int) Math.floor(scaled);
        int piece = Math.max(0, Math.min(PIECES - 1, whole + ZERO));
        float u = (float) (scaled - whole);
        float y = polynomial(piece, u);
        return Float.isNaN(y) ? look(piece, x) : y;
    }

    private float polynomial(int piece, float u) {
        float[] c = coefficients;
        int at = COEFFICIENTS * piece;
        return ((c[at + 3] * u + c[at + 2]) * u + c[at + 1]) * u + c[at];
    }

    private float look(int piece, float x) {
        if (!looked[piece] && !Float.isNaN(x)) {
            looked[piece] = true;
            make(piece);
            return at(x);
        }
        return (float) function.applyAsDouble(x);
    }

    /** Newton's interpolation at u = 1/8, 3/8, 5/8, 7/8; its greatest error is 6e-11 of the fourth derivative. */
    private void make(int piece) {
        double f0 = exactly(piece, 1 / 8.0);
        double f1 = exactly(piece, 3 / 8.0);
        double f2 = exactly(piece, 5 / 8.0);
        double f3 = exactly(piece, 7 / 8.0);
        double first = 4 * (f1 - f0);
        double second = 8 * (f2 - 2 * f1 + f0);
        double third = 32 / 3.0 * (f3 - 3 * f2 + 3 * f1 - f0);
        int at = COEFFICIENTS * piece;
        coefficients[at] = (float) (f0 - first / 8 + second * 3 / 64 - third * 15 / 512);
        coefficients[at + 1] = (float) (first - second / 2 + third * 23 / 64);
        coefficients[at + 2] = (float) (second - third * 9 / 8);
        coefficients[at + 3] = (float) third;
        for (float u : COMPARED) {
            double wanted = exactly(piece, u);
            double error = Math.abs(polynomial(piece, u) - wanted);
            if (!(error <= RELATIVE * Math.abs(wanted) + ABSOLUTE)) {
                Arrays.fill(coefficients, at, at + COEFFICIENTS, Float.NaN);
                return;
            }
        }
    }

    private double exactly(int piece, double u) {
        return function.applyAsDouble((piece - ZERO + u) / PER_UNIT);
    }
}
