package org.neuroplug.checks.internal;

import java.math.BigDecimal;
import java.math.MathContext;

/** Numbers as findings say them. */
public final class Words {
    private static final MathContext DIGITS = new MathContext(6);

    private Words() {}

    /** Six significant digits at most: {@code 0.98}, {@code 5.54062E+34}. */
    public static String number(double x) {
        if (!Double.isFinite(x)) {
            return Double.toString(x);
        }
        BigDecimal rounded = new BigDecimal(x).round(DIGITS).stripTrailingZeros();
        double magnitude = Math.abs(x);
        return magnitude == 0
                ? "0"
                : magnitude >= 1e-4 && magnitude < 1e7 ? rounded.toPlainString() : rounded.toString();
    }

    /** A point, so that it can be typed in to see the same: {@code x=-0.04}. */
    static String point(double x) {
        return "x=" + (x == Math.rint(x) && Math.abs(x) < 1e9 ? Long.toString((long) x) : Double.toString(x));
    }
}
