package org.neuroplug.trainer.fused.internal.activation;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;

/**
 * A function of one number as cubic polynomials, one for each 64th of (-16, 16), which take a tenth of the time of a call that ends in
 * {@link Math}. Each is made when the first number falls into its piece, and compared with the function: where it is off by more than single
 * precision's digits, as beside a kink or a jump, and outside of the range, the function itself is called. So is it for what is not a
 * number. A jump or a kink at a multiple of 1/64 lies between two pieces and harms neither. What is narrower than 1/1800, elsewhere than at
 * a multiple of 1/64, may be missed.
 *
 * <p>Loops are kept apart for HotSpot: the one that reads coefficients calls nothing, and what is missing is known by their sum.
 *
 * <p>The result for a number does not depend on what was asked before. For one thread.
 */
final class Table {
    private static final int COEFFICIENTS = 4;

    /** A polynomial is compared with the function at so many u beside its ends: multiples of the golden ratio, at most 0.035 apart. */
    private static final int COMPARED = 34;

    private static final double GOLDEN = 0.6180339887498949;

    /** The last number before the next piece, or nearly. */
    private static final double END = 0.99999;

    private static final double RELATIVE = 5e-7;
    private static final double ABSOLUTE = 1e-8;

    private final DoubleUnaryOperator function;
    private final TablePlaces places;
    private final float[] coefficients = new float[COEFFICIENTS * TablePlaces.PIECES];
    private final float[] found = new float[TablePlaces.BLOCK];
    private final float[] product = new float[TablePlaces.BLOCK];
    private final boolean[] looked = new boolean[TablePlaces.PIECES];

    /**
     * @param function what is looked up
     * @param places work space, which tables may share
     */
    Table(DoubleUnaryOperator function, TablePlaces places) {
        this.function = function;
        this.places = places;
        Arrays.fill(coefficients, Float.NaN);
        looked[TablePlaces.PIECES / 2] = true;
    }

    /** y[i] = f(x[i]) for from ≤ i &lt; to; {@code y} may be {@code x}. */
    void values(float[] x, float[] y, int from, int to) {
        for (int at = from; at < to; at += TablePlaces.BLOCK) {
            int count = Math.min(TablePlaces.BLOCK, to - at);
            System.arraycopy(found(x, at, count), 0, y, at, count);
        }
    }

    /** y[i] *= f(x[i]) for from ≤ i &lt; to. */
    void multiply(float[] x, float[] y, int from, int to) {
        for (int at = from; at < to; at += TablePlaces.BLOCK) {
            int count = Math.min(TablePlaces.BLOCK, to - at);
            float[] by = found(x, at, count);
            System.arraycopy(y, at, product, 0, count);
            multiply(product, by, count);
            System.arraycopy(product, 0, y, at, count);
        }
    }

    private static void multiply(float[] y, float[] by, int count) {
        for (int i = 0; i < count; i++) {
            y[i] *= by[i];
        }
    }

    /** f(x[from]), f(x[from + 1]), … in an array that is used again. */
    private float[] found(float[] x, int from, int count) {
        places.take(x, from, count);
        if (Float.isNaN(polynomials(coefficients, places.pieces(), places.positions(), found, count))) {
            complete(count);
        }
        return found;
    }

    /** y = f(x), or NaN where there is no polynomial. The sum is NaN if any y is; it may be so when some are infinite. */
    private static float polynomials(float[] c, float[] pieces, float[] positions, float[] y, int count) {
        float sum = 0;
        for (int i = 0; i < count; i++) {
            float found = polynomial(c, TablePlaces.piece(pieces[i]), positions[i]);
            y[i] = found;
            sum += found;
        }
        return sum;
    }

    /** Fills the gaps. */
    private void complete(int count) {
        for (int i = 0; i < count; i++) {
            if (Float.isNaN(found[i])) {
                found[i] = look(i);
            }
        }
    }

    private static float polynomial(float[] c, int piece, float u) {
        int at = COEFFICIENTS * piece;
        return ((c[at + 3] * u + c[at + 2]) * u + c[at + 1]) * u + c[at];
    }

    /** What there was no polynomial for: now there may be one, if not made for this number, then for one before it. */
    private float look(int i) {
        int piece = TablePlaces.piece(places.pieces()[i]);
        float x = places.numbers()[i];
        if (!looked[piece] && !Float.isNaN(x)) {
            looked[piece] = true;
            make(piece);
        }
        float found = polynomial(coefficients, piece, places.positions()[i]);
        return Float.isNaN(found) ? (float) function.applyAsDouble(x) : found;
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
        if (!agrees(piece)) {
            Arrays.fill(coefficients, at, at + COEFFICIENTS, Float.NaN);
        }
    }

    private boolean agrees(int piece) {
        boolean agrees = agrees(piece, 0) && agrees(piece, END);
        for (int i = 1; agrees && i <= COMPARED; i++) {
            agrees = agrees(piece, i * GOLDEN % 1);
        }
        return agrees;
    }

    private boolean agrees(int piece, double u) {
        double wanted = exactly(piece, u);
        double error = Math.abs(polynomial(coefficients, piece, (float) u) - wanted);
        return error <= RELATIVE * Math.abs(wanted) + ABSOLUTE;
    }

    private double exactly(int piece, double u) {
        int k = piece < TablePlaces.PIECES / 2 ? piece : piece - TablePlaces.PIECES;
        return function.applyAsDouble((k + u) / TablePlaces.PER_UNIT);
    }
}
