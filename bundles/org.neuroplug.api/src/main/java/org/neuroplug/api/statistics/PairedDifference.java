package org.neuroplug.api.statistics;

import java.util.Objects;
import java.util.Optional;

/**
 * The first arm's metric minus the second's, over the seeds that both have.
 *
 * @param n how many seeds both have; at least two
 * @param mean of the differences
 * @param standardDeviation of the sample of differences
 * @param interval of the mean, by the t-test that fits the splits: the corrected resampled one where each seed has its own
 * @param effect empty when all differences are equal
 */
public record PairedDifference(
        int n, double mean, double standardDeviation, Interval interval, Optional<EffectSize> effect) {
    public PairedDifference {
        if (n < 2) {
            throw new IllegalArgumentException("a pair must have at least 2 seeds in common, had " + n);
        }
        if (!Double.isFinite(mean) || !(standardDeviation >= 0)) {
            throw new IllegalArgumentException(
                    "mean and standard deviation must be numbers, were " + mean + " and " + standardDeviation);
        }
        Objects.requireNonNull(interval, "interval");
        Objects.requireNonNull(effect, "effect");
    }
}
