package org.neuroplug.statistics.internal;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Paired differences. Those whose sizes differ by rounding only are made equal, and those that are nothing but rounding are
 * made zero: 0.3 - 0.2 and 0.2 - 0.1 are a tie, though a computer says otherwise.
 *
 * @param values in the order of the pairs
 * @param mean of the values; 0 without any
 * @param standardDeviation of the sample; 0 with fewer than two values
 */
record Differences(double[] values, double mean, double standardDeviation) {
    /** A difference of two numbers is off by one unit in the last place of the larger, and each may be off before. */
    private static final int UNITS = 8;

    /** Of two series of the same length, in pairs: the first minus the second. */
    static Differences of(double[] first, double[] second) {
        double largest = Stream.of(first, second)
                .flatMapToDouble(Arrays::stream)
                .map(Math::abs)
                .max()
                .orElse(0);
        double[] raw = IntStream.range(0, first.length)
                .mapToDouble(i -> first[i] - second[i])
                .toArray();
        return of(levelled(raw, UNITS * Math.ulp(largest)));
    }

    /** Of differences that are free of rounding errors, or shall be taken for it. */
    static Differences of(double... values) {
        return new Differences(values, Sample.mean(values), Sample.standardDeviation(values));
    }

    private static double[] levelled(double[] raw, double noise) {
        double[] levelled = new double[raw.length];
        double level = 0;
        int[] bySize = IntStream.range(0, raw.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> Math.abs(raw[i])))
                .mapToInt(i -> i)
                .toArray();
        for (int i : bySize) {
            if (Math.abs(raw[i]) - level > noise) {
                level = Math.abs(raw[i]);
            }
            levelled[i] = raw[i] < 0 && level > 0 ? -level : level;
        }
        return levelled;
    }

    int n() {
        return values.length;
    }

    /** Whether there is no spread at all. */
    boolean allEqual() {
        return Sample.allEqual(values);
    }

    /** The mean in standard deviations: Cohen's d_z; infinite or NaN without spread. */
    double effect() {
        return mean / standardDeviation;
    }
}
