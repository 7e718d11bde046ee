package org.neuroplug.statistics.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.neuroplug.api.run.RunResult;
import org.neuroplug.api.run.TrialEnding;
import org.neuroplug.api.run.TrialEnding.Reason;
import org.neuroplug.api.run.TrialResult;
import org.neuroplug.api.statistics.Comparison;

/** Trials with fewer epochs than others are no part of a comparison, or it is said. */
class EndingRemarksTest {
    private static final RunResult RUN = Runs.with(Runs.DRAWN)
            .arm("relu", 0.91, 0.92, 0.94)
            .arm("tanh", 0.90, 0.92, 0.91)
            .arm("elu", 0.95, 0.97, 0.96)
            .result();

    private static RunResult ended(RunResult run, Predicate<TrialResult> which, TrialEnding ending) {
        List<TrialResult> results = run.results().stream()
                .map(result -> which.test(result) ? result.withEnding(ending, 1) : result)
                .toList();
        return new RunResult(run.plan(), run.status(), results, run.failures(), run.seconds());
    }

    private static Predicate<TrialResult> of(String activation) {
        return result -> result.trial().arm().activation().name().equals(activation);
    }

    private static List<String> ranking(Comparison comparison) {
        return comparison.ranking().stream().map(arm -> arm.name()).toList();
    }

    @Test
    void prunedArmsAreLeftOutAndTheReaderIsWarnedOfTheChoice() {
        RunResult run = ended(RUN, of("elu"), new TrialEnding(Reason.PRUNED, 12, 12));
        Comparison comparison = new PairedStatistics().compare(run);
        assertEquals(List.of("relu", "tanh"), ranking(comparison));
        assertEquals(1, comparison.pairs().size());
        assertEquals(
                List.of(
                        "Pruned, and left out of the comparison since they had fewer epochs: elu (after epoch 12). The others"
                                + " went on because they looked best with these very seeds, which flatters them: to be sure, compare them"
                                + " anew with other seeds."),
                comparison.remarks());
    }

    @Test
    void pairsAreComparedOnTheSeedsThatWereTrainedToTheEnd() {
        RunResult run = ended(
                RUN,
                of("tanh").and(result -> result.trial().seed() == 3),
                new TrialEnding(Reason.RUN_TIME_LIMIT, 2, 2));
        Comparison comparison = new PairedStatistics().compare(run);
        assertEquals(
                2,
                comparison
                        .againstBaseline(Runs.named("tanh"))
                        .orElseThrow()
                        .difference()
                        .n());
        assertEquals(
                "Cut short when the run's time was over, and left out of the comparison: tanh with seed 3.",
                comparison.remarks().get(0));
        assertEquals(
                "Not all 3 seeds have a result: tanh (2). Each pair is compared on the seeds that both have.",
                comparison.remarks().get(1));
    }

    @Test
    void whoStoppedByATimeLimitIsComparedAndNamed() {
        RunResult run = ended(
                ended(RUN, of("tanh"), new TrialEnding(Reason.TIME_LIMIT, 7, 7)),
                of("tanh").and(result -> result.trial().seed() == 2),
                new TrialEnding(Reason.TIME_LIMIT, 9, 9));
        Comparison comparison = new PairedStatistics().compare(run);
        assertEquals(3, comparison.ranking().size());
        assertEquals(
                List.of("Stopped by the time limit, so that faster arms had more epochs: tanh (after epoch 7 to 9)."),
                comparison.remarks());
    }

    @Test
    void stoppingEarlyNeedsNoRemark() {
        RunResult run = ended(RUN, result -> true, new TrialEnding(Reason.STOPPED_EARLY, 12, 7));
        assertEquals(new PairedStatistics().compare(RUN), new PairedStatistics().compare(run));
    }

    @Test
    void whereEveryTrialWasCutShortThereIsNothingToRank() {
        RunResult run = ended(RUN, result -> true, new TrialEnding(Reason.RUN_TIME_LIMIT, 1, 1));
        Comparison comparison = new PairedStatistics().compare(run);
        assertEquals(List.of(), comparison.ranking());
        assertFalse(comparison.remarks().isEmpty());
    }
}
