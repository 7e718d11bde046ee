package org.neuroplug.api.replay;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.neuroplug.api.experiment.Trial;
import org.neuroplug.api.run.EpochResult;
import org.neuroplug.api.run.RunResult;
import org.neuroplug.api.run.TrialFailure;
import org.neuroplug.api.run.TrialResult;

/**
 * How far a trial came, and what it came to.
 *
 * @param trial what was trained
 * @param epochs those that it finished, in order
 * @param result when it has one
 * @param failure when it failed
 */
public record TrialHistory(
        Trial trial, List<EpochResult> epochs, Optional<TrialResult> result, Optional<TrialFailure> failure) {
    public TrialHistory {
        Objects.requireNonNull(trial, "trial");
        epochs = List.copyOf(epochs);
        if (result.isPresent() && failure.isPresent()) {
            throw new IllegalArgumentException("a trial must not both finish and fail, was " + trial);
        }
    }

    /** Whether it finished or failed. */
    public boolean ended() {
        return result.isPresent() || failure.isPresent();
    }

    /**
     * The trials of a run, in the order of its plan.
     *
     * @param epochs by trial, of those that have no result, too; a trial that is not there has finished none
     */
    public static List<TrialHistory> of(RunResult run, Map<Trial, List<EpochResult>> epochs) {
        Map<Trial, TrialResult> results = by(run.results(), TrialResult::trial);
        Map<Trial, TrialFailure> failures = by(run.failures(), TrialFailure::trial);
        List<TrialHistory> histories = new ArrayList<>();
        for (Trial trial : run.plan().trials()) {
            Optional<TrialResult> result = Optional.ofNullable(results.get(trial));
            histories.add(new TrialHistory(
                    trial,
                    result.map(TrialResult::epochs).orElseGet(() -> epochs.getOrDefault(trial, List.of())),
                    result,
                    Optional.ofNullable(failures.get(trial))));
        }
        return List.copyOf(histories);
    }

    private static <T> Map<Trial, T> by(List<T> values, Function<T, Trial> trial) {
        return values.stream().collect(Collectors.toMap(trial, value -> value, (a, b) -> a, LinkedHashMap::new));
    }
}
