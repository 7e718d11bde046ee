package org.neuroplug.reporters.internal.view;

import java.util.List;
import java.util.Locale;
import java.util.stream.LongStream;

/**
 * Round numbers along an axis: multiples of 1, 2 or 5 times a power of ten (Heckbert 1990, <i>Nice Numbers for Graph Labels</i>).
 *
 * @param step between two of them
 * @param values in ascending order, all within the axis
 */
public record Ticks(double step, List<Double> values) {
    private static final double[] ROUND = {1, 2, 5, 10};
    private static final double TEN = 10;
    /** Beyond these sizes numbers are written with a power of ten. */
    private static final int LARGE = 6;

    public Ticks {
        values = List.copyOf(values);
    }

    /**
     * The round numbers within an interval.
     *
     * @param about how many there shall be at most
     */
    public static Ticks within(double low, double high, int about) {
        return of(low, high, step((high - low) / about));
    }

    /** The same for whole numbers, such as epochs. */
    public static Ticks whole(int low, int high, int about) {
        return of(low, high, Math.max(1, step((high - low) / (double) about)));
    }

    private static Ticks of(double low, double high, double step) {
        double slack = 1e-9;
        long first = (long) Math.ceil(low / step - slack);
        long last = (long) Math.floor(high / step + slack);
        return new Ticks(
                step,
                LongStream.rangeClosed(first, last).mapToObj(i -> i * step).toList());
    }

    private static double step(double least) {
        double power = Math.pow(TEN, Math.floor(Math.log10(least)));
        for (double round : ROUND) {
            if (round * power >= least * (1 - 1e-9)) {
                return round * power;
            }
        }
        return TEN * power;
    }

    /** A number as it stands at the axis, with as many digits as the step needs. */
    public String label(double value) {
        int power = (int) Math.floor(Math.log10(step) + 1e-9);
        double size = values.stream().mapToDouble(Math::abs).max().orElse(0);
        if (power < -LARGE || size >= Math.pow(TEN, LARGE)) {
            return String.format(Locale.ROOT, "%.1e", value);
        }
        String text = String.format(Locale.ROOT, "%." + Math.max(0, -power) + "f", value == 0 ? 0.0 : value);
        return text.replace('-', '−');
    }
}
