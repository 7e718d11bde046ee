package org.neuroplug.api.statistics;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import org.neuroplug.api.experiment.Arm;

/**
 * What can be said of the arms of a run.
 *
 * @param metric what ranks
 * @param alpha the level of the tests; intervals hold for {@code 1 - alpha}
 * @param baseline the arm that the others are compared with
 * @param testToTrain when each seed has its own split: rows held out per row trained on, which the corrected resampled t-test
 *     takes into account; empty when all seeds are tested on the same rows
 * @param ranking arms with a figure, the best mean first
 * @param againstBaseline every other arm with the baseline, in the order of the ranking; one family of tests
 * @param pairs every arm with every one that ranks behind it, another family; of more than 40 arms only those with the best one,
 *     corrected for all
 * @param remarks what a reader must know, in sentences: that no conclusion is possible, what was left out
 */
public record Comparison(
        Metric metric,
        double alpha,
        Arm baseline,
        OptionalDouble testToTrain,
        List<ArmStatistics> ranking,
        List<PairedComparison> againstBaseline,
        List<PairedComparison> pairs,
        List<String> remarks) {
    public Comparison {
        Objects.requireNonNull(metric, "metric");
        Objects.requireNonNull(baseline, "baseline");
        Objects.requireNonNull(testToTrain, "testToTrain");
        ranking = List.copyOf(ranking);
        againstBaseline = List.copyOf(againstBaseline);
        pairs = List.copyOf(pairs);
        remarks = List.copyOf(remarks);
    }

    /** The statistics of an arm, when it has a figure. */
    public Optional<ArmStatistics> of(Arm arm) {
        return ranking.stream().filter(ranked -> ranked.arm().equals(arm)).findFirst();
    }

    /** How an arm compares with the baseline, when that can be tested. */
    public Optional<PairedComparison> againstBaseline(Arm arm) {
        return againstBaseline.stream().filter(pair -> pair.first().equals(arm)).findFirst();
    }
}
