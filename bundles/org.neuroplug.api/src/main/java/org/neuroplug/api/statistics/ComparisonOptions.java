package org.neuroplug.api.statistics;

import java.util.Objects;
import java.util.Optional;
import org.neuroplug.api.InvalidInputException;
import org.neuroplug.api.experiment.Arm;

/**
 * What is asked of a comparison.
 *
 * @param metric what ranks the arms
 * @param alpha the level of the tests: how often a family of comparisons may call a difference where there is none; intervals
 *     hold for {@code 1 - alpha}
 * @param baseline the arm that all others are compared with; empty for the experiment's baseline
 */
public record ComparisonOptions(Metric metric, double alpha, Optional<Arm> baseline) {
    /** The usual level. */
    public static final double DEFAULT_ALPHA = 0.05;

    /** Above this level a verdict would say nothing. */
    public static final double MAX_ALPHA = 0.5;

    public ComparisonOptions {
        Objects.requireNonNull(metric, "metric");
        if (!(alpha > 0 && alpha <= MAX_ALPHA)) {
            throw new InvalidInputException("alpha must be > 0 and at most " + MAX_ALPHA + ", was " + alpha);
        }
        Objects.requireNonNull(baseline, "baseline");
    }

    /** By test accuracy, against the experiment's baseline, at the level {@value #DEFAULT_ALPHA}. */
    public static ComparisonOptions defaults() {
        return new ComparisonOptions(Metric.TEST_ACCURACY, DEFAULT_ALPHA, Optional.empty());
    }

    /** The same by another metric. */
    public ComparisonOptions withMetric(Metric other) {
        return new ComparisonOptions(other, alpha, baseline);
    }

    /** The same at another level. */
    public ComparisonOptions withAlpha(double other) {
        return new ComparisonOptions(metric, other, baseline);
    }

    /** The same against another arm. */
    public ComparisonOptions withBaseline(Arm arm) {
        return new ComparisonOptions(metric, alpha, Optional.of(arm));
    }
}
