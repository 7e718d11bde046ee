package org.neuroplug.api.statistics;

import java.util.Objects;

/**
 * How large a difference is beside its own spread: Cohen's d_z, the mean of the paired differences divided by their standard
 * deviation.
 *
 * @param value as it was seen; not corrected for bias
 * @param interval by inversion of the noncentral t distribution (Steiger and Fouladi 1997)
 */
public record EffectSize(double value, Interval interval) {
    public EffectSize {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException("an effect size must be finite, was " + value);
        }
        Objects.requireNonNull(interval, "interval");
    }
}
