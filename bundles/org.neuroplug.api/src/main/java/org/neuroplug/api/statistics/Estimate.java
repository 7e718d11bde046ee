package org.neuroplug.api.statistics;

import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A metric over the seeds of an arm.
 *
 * @param n how many seeds have a finite figure; at least one
 * @param mean of these
 * @param standardDeviation of the sample (divided by n - 1); empty with one seed
 * @param interval of the mean, by Student's t with n - 1 degrees of freedom; empty with one seed
 */
public record Estimate(int n, double mean, OptionalDouble standardDeviation, Optional<Interval> interval) {
    public Estimate {
        if (n < 1) {
            throw new IllegalArgumentException("an estimate must be of at least 1 seed, was of " + n);
        }
        if (!Double.isFinite(mean)) {
            throw new IllegalArgumentException("the mean must be finite, was " + mean);
        }
        Objects.requireNonNull(standardDeviation, "standardDeviation");
        Objects.requireNonNull(interval, "interval");
        if (standardDeviation.isPresent() != n > 1 || interval.isPresent() != n > 1) {
            throw new IllegalArgumentException(
                    "a spread must be there with two seeds and more, and only then; seeds: " + n);
        }
    }
}
