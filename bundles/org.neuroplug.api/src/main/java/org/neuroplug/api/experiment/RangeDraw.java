package org.neuroplug.api.experiment;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Turns numbers from 0 to 1 into values of a range, the same on every machine. */
final class RangeDraw {
    private static final int DIGITS = 4;

    private final Axis.Range range;

    RangeDraw(Axis.Range range) {
        this.range = range;
    }

    /**
     * A {@link Long} of a range of whole numbers, a {@link Double} of another.
     *
     * @param u uniform in [0, 1)
     */
    Object value(double u) {
        return range.whole() ? (Object) whole(u) : (Object) real(u);
    }

    /** Each whole number n stands for [n, n+1). */
    private long whole(double u) {
        double x = StrictMath.floor(between(range.low(), range.high() + 1, u));
        return (long) Math.max(range.low(), Math.min(range.high(), x));
    }

    private double real(double u) {
        double exact = between(range.low(), range.high(), u);
        int spread = exponent(range.high() - range.low());
        int exponent = range.log() ? Math.min(spread, exponent(exact)) - DIGITS + 1 : spread - DIGITS;
        double rounded = BigDecimal.valueOf(exact)
                .setScale(-exponent, RoundingMode.HALF_EVEN)
                .doubleValue();
        return Math.max(range.low(), Math.min(range.high(), rounded));
    }

    private double between(double low, double high, double u) {
        if (!range.log()) {
            return low + u * (high - low);
        }
        double from = StrictMath.log(low);
        return StrictMath.exp(from + u * (StrictMath.log(high) - from));
    }

    private static int exponent(double x) {
        return (int) StrictMath.floor(StrictMath.log10(x));
    }
}
