package org.neuroplug.statistics.internal;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;

/** Numbers as sentences show them. */
final class Numbers {
    private static final int MOST_DIGITS = 6;

    private Numbers() {}

    /** {@code 10,000}. */
    static String grouped(int n) {
        return String.format(Locale.ROOT, "%,d", n);
    }

    /** Digits behind the point that show the first one of a positive number which is not zero; at least one. */
    static int digits(double x) {
        int digits = 1;
        while (digits < MOST_DIGITS && Math.rint(x * Math.pow(10, digits)) < 1) {
            digits++;
        }
        return digits;
    }

    /**
     * {@code =0.21}, {@code =0.034}, {@code <0.001}: with as many digits as it takes to see on which side of alpha it is.
     */
    static String p(double p, double alpha) {
        if (p < 0.001 && alpha > 0.001) {
            return "<0.001";
        }
        int digits = p < 0.1 ? 3 : 2;
        while (digits < MOST_DIGITS && rounded(p, digits) < alpha != p < alpha) {
            digits++;
        }
        BigDecimal shown = BigDecimal.valueOf(p).setScale(digits, RoundingMode.HALF_UP);
        return shown.signum() == 0
                ? "<0." + "0".repeat(digits - 1) + "1"
                : "=" + (shown.compareTo(BigDecimal.ONE) == 0 ? "1" : shown.toPlainString());
    }

    private static double rounded(double p, int digits) {
        return BigDecimal.valueOf(p).setScale(digits, RoundingMode.HALF_UP).doubleValue();
    }
}
