package org.neuroplug.api.run;

import java.util.Arrays;

/**
 * How long a training step takes: forward, backward and update of one batch, in microseconds of wall time. The first
 * steps, in which the JVM compiles and caches fill, are left out and counted.
 *
 * @param median the middle step
 * @param lowerQuartile a quarter of the steps are faster
 * @param upperQuartile a quarter of the steps are slower
 * @param steps how many steps these figures are of
 * @param warmUp how many steps before them were left out
 */
public record StepTimes(double median, double lowerQuartile, double upperQuartile, int steps, int warmUp) {
    /**
     * Summarises the steps of a trial, without its first epoch when there are several, and otherwise without the first
     * tenth of its steps.
     *
     * @param nanos wall time of each step in order; at least one
     * @param perEpoch steps per epoch
     */
    public static StepTimes of(long[] nanos, int perEpoch) {
        int warmUp = nanos.length > perEpoch ? perEpoch : nanos.length / 10;
        double[] micros = Arrays.stream(nanos, warmUp, nanos.length)
                .mapToDouble(n -> n / 1e3)
                .sorted()
                .toArray();
        return new StepTimes(
                quantile(micros, 0.5), quantile(micros, 0.25), quantile(micros, 0.75), micros.length, warmUp);
    }

    /** Linear interpolation between order statistics: Hyndman and Fan (1996), type 7. */
    private static double quantile(double[] sorted, double p) {
        double at = p * (sorted.length - 1);
        int below = (int) at;
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (at - below) * (sorted[above] - sorted[below]);
    }
}
