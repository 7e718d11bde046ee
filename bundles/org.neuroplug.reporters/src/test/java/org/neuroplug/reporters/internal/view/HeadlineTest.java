package org.neuroplug.reporters.internal.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.neuroplug.api.run.RunResult;
import org.neuroplug.api.run.TrialEnding;
import org.neuroplug.api.run.TrialResult;
import org.neuroplug.api.statistics.Comparison;
import org.neuroplug.api.statistics.ComparisonOptions;
import org.neuroplug.api.statistics.Metric;
import org.neuroplug.api.statistics.PairedComparison;
import org.neuroplug.api.statistics.Verdict;
import org.neuroplug.reporters.internal.ManySeeds;
import org.neuroplug.reporters.internal.Runs;
import org.neuroplug.statistics.internal.PairedStatistics;
import org.neuroplug.testkit.SampleRuns;

class HeadlineTest {
    private static String of(RunResult run) {
        return Headline.of(run, new PairedStatistics().compare(run));
    }

    private static RunResult without(RunResult run, String... activations) {
        List<TrialResult> results = run.results().stream()
                .filter(result -> !List.of(activations)
                        .contains(result.trial().arm().activation().name()))
                .toList();
        return Runs.with(run, results);
    }

    @Test
    void namesTheBestAndByHowMuchItIsAhead() {
        assertEquals(
                "gelu is the best of 4 arms, with a test accuracy of 96.20%: it beats all others, the closest of them, elu,"
                        + " by 2.00 ± 0.35 points.",
                of(ManySeeds.run()));
        assertEquals(
                "relu is the best of 2 arms, with a test accuracy of 94.15%: it beats tanh by 1.60 ± 0.22 points.",
                of(without(ManySeeds.run(), "gelu", "elu")));
    }

    @Test
    void saysThatNothingCanBeComparedWhereNothingWasTrainedToItsEnd() {
        RunResult run = SampleRuns.founding();
        TrialEnding cut = new TrialEnding(TrialEnding.Reason.RUN_TIME_LIMIT, 1, 1);
        assertEquals(
                "No trial was trained to its end: there is nothing to compare.",
                of(Runs.with(
                        run,
                        run.results().stream().map(r -> r.withEnding(cut, 1)).toList())));
    }

    @Test
    void saysWhatItCannotTellApart() {
        assertEquals(
                "elu comes first with a test accuracy of 94.20%: it beats tanh; nothing can be said of relu.",
                of(without(ManySeeds.run(), "gelu")));
        assertEquals(
                "elu comes first with a test accuracy of 94.20%, but nothing sets it apart from relu.",
                of(without(ManySeeds.run(), "gelu", "tanh")));
    }

    /** The test of all pairs is stricter than that of the pairs with the baseline, of which a reader is told in words. */
    @Test
    void agreesWithTheVerdictsAgainstTheBaseline() {
        RunResult run = ManySeeds.run();
        Comparison all = new PairedStatistics().compare(run);
        List<PairedComparison> open = all.pairs().stream()
                .map(pair -> new PairedComparison(
                        pair.first(),
                        pair.second(),
                        pair.difference(),
                        pair.tests(),
                        1,
                        Verdict.UNDECIDED,
                        pair.seedsNeeded(),
                        pair.words()))
                .toList();
        Comparison strict = new Comparison(
                all.metric(),
                all.alpha(),
                all.baseline(),
                all.testToTrain(),
                all.ranking(),
                all.againstBaseline(),
                open,
                all.remarks());
        assertEquals(
                "gelu comes first with a test accuracy of 96.20%: it beats relu; nothing can be said of elu and tanh.",
                Headline.of(run, strict));
    }

    @Test
    void concludesNothingFromOneSeed() {
        assertEquals(
                "relu comes first with a test accuracy of 94.35%, but no conclusion is possible: ranks change with the seed,"
                        + " and this is one seed.",
                of(SampleRuns.founding()));
    }

    @Test
    void comparesNothingWhereThereIsNothing() {
        assertEquals("No trial finished: there is nothing to compare.", of(SampleRuns.nothing()));
        assertEquals("relu reaches a test accuracy of 92.50%.", of(SampleRuns.cancelled()));
        RunResult hostile = SampleRuns.hostile();
        assertEquals(
                "No arm has a finite test loss: there is nothing to compare.",
                Headline.of(
                        hostile,
                        new PairedStatistics()
                                .compare(hostile, ComparisonOptions.defaults().withMetric(Metric.TEST_LOSS))));
    }

    @Test
    void isOneLineWhateverNamesHold() {
        assertFalse(of(SampleRuns.hostile()).contains("\n"));
    }
}
