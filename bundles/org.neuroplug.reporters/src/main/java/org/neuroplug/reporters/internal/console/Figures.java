package org.neuroplug.reporters.internal.console;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.Locale;

/** Numbers as the table and its heading show them. */
final class Figures {
    /** What stands where a number is missing. */
    static final String NONE = "–";

    private Figures() {}

    /** {@code 1 trial}, {@code 10,000 samples}. */
    static String count(long n, String thing) {
        return grouped(n) + " " + thing + (n == 1 ? "" : "s");
    }

    static String grouped(long n) {
        return String.format(Locale.ROOT, "%,d", n);
    }

    /** {@code 80%} for 0.8. */
    static String percent(double part) {
        return BigDecimal.valueOf(part)
                        .movePointRight(2)
                        .setScale(4, RoundingMode.HALF_UP)
                        .stripTrailingZeros()
                        .toPlainString()
                + "%";
    }

    /** With so many digits behind the point; {@code NaN} and {@code ∞} as such. */
    static String decimal(double x, int digits) {
        if (Double.isInfinite(x)) {
            return x > 0 ? "∞" : "-∞";
        }
        return Double.isNaN(x) ? "NaN" : String.format(Locale.ROOT, "%." + digits + "f", x);
    }

    /** A loss in at most seven characters: four digits behind the point as long as it is small. */
    static String loss(double loss) {
        double size = Math.abs(loss);
        if (size >= 1e4 && Double.isFinite(loss)) {
            return String.format(Locale.ROOT, "%.1e", loss).replace("e+", "e");
        }
        return decimal(loss, size < 10 ? 4 : size < 100 ? 3 : 1);
    }

    /** How many digits behind the point a column needs so that its largest number shows about four. */
    static int digits(Collection<Double> column) {
        double largest = column.stream()
                .mapToDouble(Math::abs)
                .filter(Double::isFinite)
                .max()
                .orElse(0);
        return largest >= 1000 ? 0 : largest >= 10 ? 1 : 2;
    }
}
