package org.neuroplug.reporters.internal.view;

import java.util.Arrays;
import java.util.Collection;
import java.util.stream.DoubleStream;

/**
 * An axis from its low to its high end.
 *
 * @param low the value at its beginning
 * @param high the value at its end; larger
 */
public record Scale(double low, double high) {
    private static final double MARGIN = 0.06;
    private static final double HUNDRED = 100;

    public Scale {
        if (!(low < high) || !Double.isFinite(high - low)) {
            throw new IllegalArgumentException(
                    "a scale must ascend between finite numbers, was " + low + " to " + high);
        }
    }

    /** Has room for all finite values, and a margin on both sides. */
    public static Scale around(Collection<Double> values) {
        double[] finite = finite(values);
        double low = Arrays.stream(finite).min().orElse(0);
        double high = Arrays.stream(finite).max().orElse(1);
        double margin = high > low ? (high - low) * MARGIN : Math.max(Math.abs(high) * MARGIN, 1e-6);
        return new Scale(low - margin, high + margin);
    }

    /** The same from zero on, for sizes. */
    public static Scale fromZero(Collection<Double> values) {
        double high = Arrays.stream(finite(values)).max().orElse(1);
        return new Scale(0, high > 0 ? high * (1 + MARGIN) : 1);
    }

    /** The same with zero in it, for differences. */
    public static Scale aroundZero(Collection<Double> values) {
        return around(DoubleStream.concat(DoubleStream.of(0), values.stream().mapToDouble(d -> d))
                .boxed()
                .toList());
    }

    /** Without those so large that the width of a scale would not be finite. */
    private static double[] finite(Collection<Double> values) {
        return values.stream()
                .filter(value -> Math.abs(value) < Double.MAX_VALUE / 4)
                .mapToDouble(value -> value)
                .toArray();
    }

    /** Where a value lies, in hundredths of the axis; values beyond its ends lie at them. */
    public double percent(double value) {
        return HUNDRED * Math.min(1, Math.max(0, (value - low) / (high - low)));
    }

    /** About so many round numbers along it. */
    public Ticks ticks(int about) {
        return Ticks.within(low, high, about);
    }
}
