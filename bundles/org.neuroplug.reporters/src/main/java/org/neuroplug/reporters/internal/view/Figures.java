package org.neuroplug.reporters.internal.view;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.Locale;

/** Numbers as reports show them. */
public final class Figures {
    /** What stands where a number is missing. */
    public static final String NONE = "–";

    private static final int METRIC_DIGITS = 4;

    private Figures() {}

    /** {@code 1 trial}, {@code 10,000 samples}. */
    public static String count(long n, String thing) {
        return grouped(n) + " " + thing + (n == 1 ? "" : "s");
    }

    public static String grouped(long n) {
        return String.format(Locale.ROOT, "%,d", n);
    }

    /** {@code 80%} for 0.8. */
    public static String percent(double part) {
        return BigDecimal.valueOf(part)
                        .movePointRight(2)
                        .setScale(4, RoundingMode.HALF_UP)
                        .stripTrailingZeros()
                        .toPlainString()
                + "%";
    }

    /** A metric, or a dash where it has no meaning. */
    public static String metric(double figure) {
        return Double.isNaN(figure) ? NONE : decimal(figure, METRIC_DIGITS);
    }

    /** With so many digits behind the point; {@code NaN} and {@code ∞} as such. */
    public static String decimal(double x, int digits) {
        if (Double.isInfinite(x)) {
            return x > 0 ? "∞" : "-∞";
        }
        return Double.isNaN(x) ? "NaN" : String.format(Locale.ROOT, "%." + digits + "f", x);
    }

    /** A loss in at most seven characters: four digits behind the point as long as it is small. */
    public static String loss(double loss) {
        double size = Math.abs(loss);
        if (size >= 1e4 && Double.isFinite(loss)) {
            return String.format(Locale.ROOT, "%.1e", loss).replace("e+", "e");
        }
        return decimal(loss, size < 10 ? 4 : size < 100 ? 3 : 1);
    }

    /** How many digits behind the point a column needs so that its largest number shows about four. */
    public static int digits(Collection<Double> column) {
        double largest = column.stream()
                .mapToDouble(Math::abs)
                .filter(Double::isFinite)
                .max()
                .orElse(0);
        return largest >= 1000 ? 0 : largest >= 10 ? 1 : 2;
    }
}
