package org.neuroplug.api.plugin;

/**
 * The numbers a parameter accepts. NaN is never inside.
 *
 * @param low the lower bound
 * @param lowOpen whether the lower bound itself is excluded
 * @param high the upper bound
 * @param highOpen whether the upper bound itself is excluded
 */
public record Range(double low, boolean lowOpen, double high, boolean highOpen) {
    /** Every finite number. */
    public static final Range FINITE = new Range(Double.NEGATIVE_INFINITY, true, Double.POSITIVE_INFINITY, true);

    public Range {
        if (!(low <= high)) {
            throw new IllegalArgumentException("range must not be empty, was " + low + " to " + high);
        }
    }

    /** Finite numbers greater than {@code bound}. */
    public static Range above(double bound) {
        return new Range(bound, true, Double.POSITIVE_INFINITY, true);
    }

    /** Finite numbers from {@code bound} upwards. */
    public static Range atLeast(double bound) {
        return new Range(bound, false, Double.POSITIVE_INFINITY, true);
    }

    /** Numbers from {@code low} to {@code high}, both included. */
    public static Range between(double low, double high) {
        return new Range(low, false, high, false);
    }

    /** Numbers from {@code low}, included, up to {@code high}, excluded: a decay rate is in {@code [0, 1)}. */
    public static Range halfOpen(double low, double high) {
        return new Range(low, false, high, true);
    }

    public boolean contains(double x) {
        return (lowOpen ? x > low : x >= low) && (highOpen ? x < high : x <= high);
    }

    /** As an error message says it: {@code > 0}, {@code >= 1}, {@code in [0, 1)}, {@code finite}. */
    @Override
    public String toString() {
        if (low == Double.NEGATIVE_INFINITY && high == Double.POSITIVE_INFINITY) {
            return "finite";
        }
        if (high == Double.POSITIVE_INFINITY) {
            return (lowOpen ? "> " : ">= ") + Numbers.plain(low);
        }
        if (low == Double.NEGATIVE_INFINITY) {
            return (highOpen ? "< " : "<= ") + Numbers.plain(high);
        }
        return "in " + (lowOpen ? "(" : "[") + Numbers.plain(low) + ", " + Numbers.plain(high) + (highOpen ? ")" : "]");
    }
}
