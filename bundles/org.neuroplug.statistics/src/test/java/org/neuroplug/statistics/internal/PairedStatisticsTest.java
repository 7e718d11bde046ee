package org.neuroplug.statistics.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.neuroplug.api.InvalidInputException;
import org.neuroplug.api.experiment.Sampling;
import org.neuroplug.api.run.Evaluation;
import org.neuroplug.api.run.RunPlan;
import org.neuroplug.api.run.RunResult;
import org.neuroplug.api.statistics.ArmStatistics;
import org.neuroplug.api.statistics.Comparison;
import org.neuroplug.api.statistics.ComparisonOptions;
import org.neuroplug.api.statistics.Estimate;
import org.neuroplug.api.statistics.Metric;
import org.neuroplug.api.statistics.PairedComparison;
import org.neuroplug.api.statistics.TestMethod;
import org.neuroplug.api.statistics.Verdict;

class PairedStatisticsTest {
    private static final ComparisonOptions DEFAULTS = ComparisonOptions.defaults();
    private static final String SAME_ROWS = "All seeds are tested on the same rows: a verdict holds for these.";

    private static Comparison compare(Runs runs) {
        return new PairedStatistics().compare(runs.result());
    }

    /** An hour of sleep becomes one point. */
    private static double[] asAccuracies(double[] hours) {
        return Arrays.stream(hours).map(h -> 0.5 + h / 100).toArray();
    }

    private static Runs sleep() {
        return Runs.with(Runs.PUBLISHED)
                .arm("placebo", asAccuracies(PublishedValues.SLEEP_FIRST))
                .arm("drug", asAccuracies(PublishedValues.SLEEP_SECOND));
    }

    @Test
    void saysWhoIsBetterWithPublishedNumbers() {
        Comparison comparison = compare(sleep());
        PairedComparison drug = comparison.againstBaseline().get(0);

        assertEquals("drug beats placebo by 1.6 ± 0.9 points, p=0.003, n=10", drug.words());
        assertEquals(Verdict.BETTER, drug.verdict());
        assertEquals(Runs.named("placebo"), comparison.baseline());
        assertEquals(TestMethod.PAIRED_T, drug.tests().method());
        assertEquals(0.002833, drug.adjustedP(), 5e-7);
        assertEquals(0.0158, drug.difference().mean(), 1e-12);
        assertEquals(OptionalInt.empty(), drug.seedsNeeded());
        assertEquals(List.of(SAME_ROWS), comparison.remarks());
    }

    @Test
    void saysTheSameFromTheOtherSide() {
        Comparison comparison =
                new PairedStatistics().compare(sleep().result(), DEFAULTS.withBaseline(Runs.named("drug")));
        PairedComparison placebo =
                comparison.againstBaseline(Runs.named("placebo")).orElseThrow();

        assertEquals(Verdict.WORSE, placebo.verdict());
        assertEquals("*", placebo.verdict().mark());
        assertEquals("drug beats placebo by 1.6 ± 0.9 points, p=0.003, n=10", placebo.words());
        assertEquals(-0.0158, placebo.difference().mean(), 1e-12);
    }

    @Test
    void comparesWithTheBaselineOfTheExperiment() {
        RunResult run = sleep().result();
        RunPlan plan = run.plan();
        RunResult named = new RunResult(
                new RunPlan(
                        plan.id(),
                        plan.spec().withBaseline("drug"),
                        plan.trials(),
                        plan.stepsPerEpoch(),
                        plan.parallel(),
                        plan.started()),
                run.status(),
                run.results(),
                run.failures(),
                run.seconds());

        assertEquals(Runs.named("drug"), new PairedStatistics().compare(named).baseline());
        assertEquals(
                Runs.named("placebo"),
                new PairedStatistics()
                        .compare(named, DEFAULTS.withBaseline(Runs.named("placebo")))
                        .baseline());
    }

    @Test
    void ranksByTestAccuracyAndShowsTheTrainingRowsBeside() {
        List<ArmStatistics> ranking = compare(sleep()).ranking();
        Estimate drug = ranking.get(0).test();

        assertEquals(
                List.of("drug", "placebo"),
                ranking.stream().map(ArmStatistics::name).toList());
        assertEquals(10, drug.n());
        assertEquals(0.5233, drug.mean(), 1e-12);
        assertEquals(0.02002249, drug.standardDeviation().orElseThrow(), 5e-9);
        assertEquals(
                2.262157 * 0.02002249 / Math.sqrt(10),
                drug.interval().orElseThrow().halfWidth(),
                1e-8);
        assertEquals(0.5333, ranking.get(0).train().orElseThrow().mean(), 1e-12);
    }

    /** Arms of which each is a little worse than the one before. */
    private static Runs descending(int arms) {
        Runs runs = Runs.with(Runs.PUBLISHED);
        for (int arm = 0; arm < arms; arm++) {
            double top = 0.9 - 0.001 * arm;
            runs.arm("a" + arm, top, top - 0.01 - 0.0001 * arm, top + 0.01);
        }
        return runs;
    }

    @Test
    void tellsAllPairsOfFewArms() {
        Comparison comparison = compare(descending(PairedStatistics.FEW));

        assertEquals(40 * 39 / 2, comparison.pairs().size());
        assertEquals(List.of(SAME_ROWS), comparison.remarks());
    }

    @Test
    void tellsOfManyArmsThePairsWithTheBestCorrectedForAll() {
        Comparison comparison = compare(descending(PairedStatistics.FEW + 1));

        assertEquals(40, comparison.pairs().size());
        assertEquals(40, comparison.againstBaseline().size());
        assertTrue(comparison.pairs().stream().allMatch(pair -> pair.first().equals(Runs.named("a0"))));
        double least = comparison.pairs().stream()
                .mapToDouble(pair -> pair.tests().deciding().p())
                .min()
                .orElseThrow();
        assertEquals(
                Math.min(1, least * 41 * 40 / 2),
                comparison.pairs().stream()
                        .mapToDouble(PairedComparison::adjustedP)
                        .min()
                        .orElseThrow(),
                1e-12);
        assertEquals(
                List.of(
                        SAME_ROWS,
                        "There are 820 pairs of arms: those with the best one are told, corrected for all of them."),
                comparison.remarks());
    }

    @Test
    void ranksByTestLossWhenAsked() {
        Comparison comparison = new PairedStatistics().compare(sleep().result(), DEFAULTS.withMetric(Metric.TEST_LOSS));

        assertEquals("drug", comparison.ranking().get(0).name());
        assertEquals(0.4767, comparison.ranking().get(0).test().mean(), 1e-12);
        assertEquals(
                "drug beats placebo by 0.016 ± 0.009 of test loss, p=0.003, n=10",
                comparison.againstBaseline().get(0).words());
    }

    /** Ten differences of m ± c with d_z = 0.5, for which tables give 34 pairs. */
    private static Runs halfADeviation(Sampling sampling) {
        double c = 0.03;
        double m = 0.5 * c * Math.sqrt(10 / 9.0);
        double[] relu = new double[10];
        double[] tanh = new double[10];
        for (int i = 0; i < 10; i++) {
            tanh[i] = 0.8;
            relu[i] = 0.8 + m + (i % 2 == 0 ? c : -c);
        }
        return Runs.with(sampling).arm("tanh", tanh).arm("relu", relu);
    }

    @Test
    void saysHowManySeedsItWouldTake() {
        PairedComparison pair =
                compare(halfADeviation(Runs.PUBLISHED)).againstBaseline().get(0);

        assertEquals(Verdict.UNDECIDED, pair.verdict());
        assertEquals(OptionalInt.of(34), pair.seedsNeeded());
        assertEquals(0.5, pair.difference().effect().orElseThrow().value(), 1e-9);
        assertEquals(
                "nothing can be said of relu against tanh (1.6 ± 2.3 points, p=0.15, n=10): it would take about 34 seeds",
                pair.words());
    }

    @Test
    void saysWhenNoNumberOfSeedsWouldTell() {
        Comparison comparison = compare(halfADeviation(Runs.DRAWN));
        PairedComparison pair = comparison.againstBaseline().get(0);

        assertEquals(OptionalDouble.of(0.25), comparison.testToTrain());
        assertEquals(TestMethod.CORRECTED_T, pair.tests().method());
        assertTrue(pair.tests().corrected().orElseThrow().p() > pair.tests().t().p());
        assertEquals(OptionalInt.empty(), pair.seedsNeeded());
        assertTrue(pair.words().endsWith("n=10): not even 10,000 seeds would tell"), pair.words());
        assertEquals(List.of(), comparison.remarks());
    }

    @Test
    void oneSeedAllowsNoConclusion() {
        Comparison comparison = compare(Runs.with(Runs.DRAWN).arm("relu", 0.9).arm("tanh", 0.8));

        assertEquals(List.of(), comparison.againstBaseline());
        assertEquals(List.of(), comparison.pairs());
        assertEquals(2, comparison.ranking().size());
        assertEquals(
                List.of("One seed allows no conclusion: ranks change with the seed. Try --seeds 10."),
                comparison.remarks());
    }

    @Test
    void equalDifferencesAreLeftToWilcoxon() {
        PairedComparison few = compare(
                        Runs.with(Runs.DRAWN).arm("tanh", 0.80, 0.70).arm("relu", 0.816, 0.716))
                .againstBaseline()
                .get(0);
        assertEquals(
                "nothing can be said of relu against tanh (1.6 points with every seed, p=0.50, n=2): it would take about 6"
                        + " seeds",
                few.words());
        assertEquals(0, few.tests().t().p());
        assertTrue(few.difference().effect().isEmpty());

        double[] tanh = {0.81, 0.82, 0.83, 0.84, 0.85, 0.86, 0.87, 0.88, 0.89, 0.80};
        double[] relu = Arrays.stream(tanh).map(x -> x + 0.016).toArray();
        PairedComparison many = compare(Runs.with(Runs.DRAWN).arm("tanh", tanh).arm("relu", relu))
                .againstBaseline()
                .get(0);
        assertEquals("relu beats tanh by 1.6 points with every seed, p=0.002, n=10", many.words());
    }

    @Test
    void equalArmsAreSaidToBeEqual() {
        PairedComparison pair = compare(
                        Runs.with(Runs.DRAWN).arm("tanh", 0.8, 0.7, 0.6).arm("relu", 0.8, 0.7, 0.6))
                .againstBaseline()
                .get(0);

        assertEquals("nothing can be said of relu against tanh: they are equal with each of 3 seeds", pair.words());
        assertEquals(1, pair.adjustedP());
        assertEquals(OptionalInt.empty(), pair.seedsNeeded());
    }

    @Test
    void equalMeansAreSaidToBeEqual() {
        PairedComparison pair = compare(
                        Runs.with(Runs.PUBLISHED).arm("tanh", 0.8, 0.7).arm("relu", 0.7, 0.8))
                .againstBaseline()
                .get(0);

        assertTrue(pair.words().endsWith(" points, p=1, n=2): their means are equal"), pair.words());
    }

    @Test
    void pairsArmsOnTheSeedsThatBothHave() {
        List<Evaluation> tanh =
                List.of(new Evaluation(1, 0.80), new Evaluation(1, 0.70), Runs.NONE, new Evaluation(1, 0.60));
        Comparison comparison = compare(
                Runs.with(Runs.DRAWN).arm("relu", 0.82, 0.71, 0.10, 0.63).arm("tanh", tanh));
        PairedComparison pair = comparison.againstBaseline().get(0);

        assertEquals(3, pair.difference().n());
        assertEquals(-0.02, pair.difference().mean(), 1e-12);
        assertEquals(
                List.of("Not all 4 seeds have a result: tanh (3). Each pair is compared on the seeds that both have."),
                comparison.remarks());
    }

    @Test
    void leavesOutWhatIsNoNumber() {
        List<Evaluation> tanh =
                List.of(new Evaluation(0.2, 0.8), new Evaluation(Double.NaN, 0.1), new Evaluation(0.3, 0.7));
        RunResult run = Runs.with(Runs.PUBLISHED)
                .arm("relu", 0.9, 0.8, 0.7)
                .arm("tanh", tanh)
                .result();
        Comparison byLoss = new PairedStatistics().compare(run, DEFAULTS.withMetric(Metric.TEST_LOSS));

        assertEquals(2, byLoss.againstBaseline().get(0).difference().n());
        assertEquals(
                List.of(
                        "No finite test loss, left out: tanh with seed 2.",
                        "Not all 3 seeds have a result: tanh (2). Each pair is compared on the seeds that both have.",
                        SAME_ROWS),
                byLoss.remarks());
        assertEquals(
                3,
                new PairedStatistics()
                        .compare(run)
                        .againstBaseline()
                        .get(0)
                        .difference()
                        .n());
    }

    @Test
    void saysWhenArmsHaveNotTwoSeedsInCommon() {
        List<Evaluation> first = List.of(new Evaluation(1, 0.8), Runs.NONE);
        List<Evaluation> second = List.of(Runs.NONE, new Evaluation(1, 0.8));
        Comparison comparison = compare(Runs.with(Runs.DRAWN).arm("relu", first).arm("tanh", second));

        assertEquals(
                "No conclusion is possible: no two arms have two seeds in common.",
                comparison.remarks().get(1));
    }

    @Test
    void saysWhenTheBaselineHasNoResult() {
        Comparison comparison = compare(Runs.with(Runs.DRAWN)
                .arm("relu", List.of(Runs.NONE, Runs.NONE))
                .arm("tanh", 0.8, 0.7)
                .arm("elu", 0.8, 0.6));

        assertEquals(List.of(), comparison.againstBaseline());
        assertEquals(1, comparison.pairs().size());
        assertEquals(
                "The baseline, relu, has no result to compare with.",
                comparison.remarks().get(1));
    }

    @Test
    void nothingFinishedNothingSaid() {
        Comparison comparison = compare(Runs.with(Runs.DRAWN)
                .arm("relu", List.of(Runs.NONE, Runs.NONE))
                .arm("tanh", List.of(Runs.NONE, Runs.NONE)));

        assertEquals(List.of(), comparison.ranking());
        assertEquals(List.of(), comparison.remarks());
    }

    /** The same two arms among others: Holm multiplies the smallest p by the number of pairs. */
    @Test
    void manyComparisonsTakeMoreEvidence() {
        double[] constant = new double[10];
        Arrays.fill(constant, 0.515);
        Comparison comparison = compare(sleep().arm("one", constant).arm("other", constant));
        PairedComparison drug = comparison.againstBaseline(Runs.named("drug")).orElseThrow();

        assertEquals(3, comparison.againstBaseline().size());
        assertEquals(6, comparison.pairs().size());
        assertEquals(3 * 0.002833, drug.adjustedP(), 2e-6);
        PairedComparison inAllPairs = comparison.pairs().stream()
                .filter(pair ->
                        pair.first().equals(Runs.named("drug")) && pair.second().equals(Runs.named("placebo")))
                .findFirst()
                .orElseThrow();
        assertEquals(6 * 0.002833, inAllPairs.adjustedP(), 3e-6);
    }

    @Test
    void neverNeedsFewerSeedsThanThereWere() {
        double[] constant = new double[10];
        Arrays.fill(constant, 0.515);
        Comparison comparison = compare(sleep().arm("one", constant).arm("other", constant));

        for (PairedComparison pair : comparison.pairs()) {
            assertFalse(pair.seedsNeeded().orElse(11) <= 10, pair::words);
        }
    }

    @Test
    void refusesABaselineThatIsNotThere() {
        RunResult run = sleep().result();
        ComparisonOptions options = DEFAULTS.withBaseline(Runs.named("softplus"));

        assertEquals(
                "unknown baseline 'softplus + sgd' (there are placebo + sgd, drug + sgd)",
                assertThrows(InvalidInputException.class, () -> new PairedStatistics().compare(run, options))
                        .getMessage());
    }
}
