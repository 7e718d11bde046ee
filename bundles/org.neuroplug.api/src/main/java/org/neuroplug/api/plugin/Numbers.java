package org.neuroplug.api.plugin;

import java.math.BigDecimal;
import java.util.Locale;

/** Numbers as people write them. */
final class Numbers {
    private Numbers() {}

    /** The shortest text that reads back as the same double: {@code 1}, {@code 0.3}, {@code 0.0001}, {@code 1e-7}. */
    static String plain(double x) {
        if (x == Math.rint(x) && Math.abs(x) < 1e15) {
            return Long.toString((long) x);
        }
        String exact = Double.toString(x);
        return Math.abs(x) >= 1e-5 && Math.abs(x) < 1e15
                ? new BigDecimal(exact).stripTrailingZeros().toPlainString()
                : exact.replace(".0E", "E").toLowerCase(Locale.ROOT);
    }
}
