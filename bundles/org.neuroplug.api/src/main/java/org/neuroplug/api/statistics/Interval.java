package org.neuroplug.api.statistics;

/** A confidence interval, both bounds included. */
public record Interval(double lower, double upper) {
    public Interval {
        if (!(lower <= upper)) {
            throw new IllegalArgumentException("the interval [" + lower + ", " + upper + "] must not be empty");
        }
    }

    /** Half of its width. */
    public double halfWidth() {
        return (upper - lower) / 2;
    }

    public boolean contains(double x) {
        return lower <= x && x <= upper;
    }
}
