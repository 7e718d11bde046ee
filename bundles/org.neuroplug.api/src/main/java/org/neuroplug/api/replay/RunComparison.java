package org.neuroplug.api.replay;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.neuroplug.api.experiment.Trial;

/**
 * A run beside its repetition: every loss, accuracy and end of every trial, bit by bit, as far as both came. Times are not compared.
 *
 * @param trials how many trials ended in both
 * @param unfinished how many trials ended in one of them only, or in none; compared as far as both came
 * @param epochs how many epochs are in both, over all trials
 * @param differences the first one of each trial that differs, in the order of the plan
 */
public record RunComparison(int trials, int unfinished, int epochs, List<ResultDifference> differences) {
    public RunComparison {
        if (trials < 0 || unfinished < 0 || epochs < 0) {
            throw new IllegalArgumentException("trials, unfinished trials and epochs must be at least 0, were " + trials
                    + ", " + unfinished + " and " + epochs);
        }
        differences = List.copyOf(differences);
    }

    /** Compares the trials of a run with those of its repetition. */
    public static RunComparison of(List<TrialHistory> then, List<TrialHistory> now) {
        Map<Trial, TrialHistory> again = now.stream().collect(Collectors.toMap(TrialHistory::trial, h -> h));
        int trials = 0;
        int epochs = 0;
        List<ResultDifference> differences = new ArrayList<>();
        for (TrialHistory history : then) {
            TrialComparison comparison = new TrialComparison(history, counterpart(again, history.trial()));
            trials += comparison.ended() ? 1 : 0;
            epochs += comparison.epochs();
            comparison.first().ifPresent(differences::add);
        }
        return new RunComparison(trials, then.size() - trials, epochs, differences);
    }

    private static TrialHistory counterpart(Map<Trial, TrialHistory> again, Trial trial) {
        return Optional.ofNullable(again.get(trial))
                .orElseGet(() -> new TrialHistory(trial, List.of(), Optional.empty(), Optional.empty()));
    }

    /** Whether nothing differs, and there was something to compare. */
    public boolean identical() {
        return differences.isEmpty() && (trials > 0 || epochs > 0);
    }
}
