package org.neuroplug.api.statistics;

import org.neuroplug.api.run.RunResult;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Compares the arms of a run. Trials of one seed see the same rows in the same order and start from the same weights, so that
 * all comparisons are paired by seed. {@code docs/statistics.md} says which number answers what. Called on any thread; a run of
 * ten arms takes milliseconds.
 */
@ProviderType
public interface Statistics {
    /**
     * Compares every arm with the baseline, and every arm with every other, on what finished.
     *
     * @throws org.neuroplug.api.InvalidInputException when the baseline is no arm of the run's experiment
     */
    Comparison compare(RunResult run, ComparisonOptions options);

    /** By test accuracy, against the experiment's baseline, at the level {@value ComparisonOptions#DEFAULT_ALPHA}. */
    default Comparison compare(RunResult run) {
        return compare(run, ComparisonOptions.defaults());
    }
}
