package org.neuroplug.reporters.internal.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.neuroplug.api.run.RunResult;
import org.neuroplug.api.run.TrialEnding;
import org.neuroplug.api.run.TrialResult;
import org.neuroplug.api.statistics.Metric;
import org.neuroplug.reporters.internal.ManySeeds;
import org.neuroplug.reporters.internal.Runs;
import org.neuroplug.statistics.internal.PairedStatistics;
import org.neuroplug.testkit.SampleRuns;

class LearningCurvesTest {
    private static final double EXACT = 1e-12;

    private static LearningCurves of(RunResult run) {
        return new LearningCurves(new Ranking(run, new PairedStatistics().compare(run)));
    }

    @Test
    void haveTheMeanAndTheRangeOfTheSeeds() {
        Curve best = of(Runs.ofEpochs(ManySeeds.run(), 20)).trainLoss().get(0);
        assertEquals("gelu", best.name());
        assertEquals(20, best.points().size());
        Curve.Point second = best.points().get(1);
        assertEquals(2, second.epoch());
        assertEquals(1.055, second.mean(), EXACT);
        assertEquals(1.01, second.low(), EXACT);
        assertEquals(1.10, second.high(), EXACT);
    }

    @Test
    void endWithTheFinalEvaluation() {
        Curve best = of(Runs.ofEpochs(ManySeeds.run(), 25))
                .test(Metric.TEST_ACCURACY)
                .get(0);
        assertEquals(
                List.of(10, 20, 25),
                best.points().stream().map(Curve.Point::epoch).toList());
        assertEquals(0.5, best.points().get(0).mean(), EXACT);
        assertTrue(best.end().mean() > 0.9, best::toString);
    }

    @Test
    void endWithTheEpochWhoseWeightsTheModelHas() {
        RunResult run = Runs.ofEpochs(ManySeeds.run(), 25);
        TrialEnding restored = new TrialEnding(TrialEnding.Reason.STOPPED_EARLY, 25, 17);
        List<TrialResult> results =
                run.results().stream().map(r -> r.withEnding(restored, 1)).toList();
        Curve best = of(Runs.with(run, results)).test(Metric.TEST_ACCURACY).get(0);
        assertEquals(
                List.of(10, 17, 20),
                best.points().stream().map(Curve.Point::epoch).toList());
    }

    @Test
    void areNotThereWithoutEvaluations() {
        assertEquals(List.of(), of(Runs.ofEpochs(ManySeeds.run(), 5)).test(Metric.TEST_ACCURACY));
    }

    @Test
    void ofManyEpochsKeepTheFirstTheLastAndTheWholeRange() {
        Curve curve =
                of(Runs.ofEpochs(SampleRuns.founding(), 10_001)).trainLoss().get(0);
        assertTrue(
                curve.points().size() <= Curve.MOST + 2,
                () -> "points: " + curve.points().size());
        assertEquals(1, curve.points().get(0).epoch());
        assertEquals(10_001, curve.end().epoch());
        Curve.Point second = curve.points().get(1);
        assertEquals(2.0 / 2 + 0.01, second.high(), EXACT);
        assertEquals(2.0 / second.epoch() + 0.01, second.low(), EXACT);
    }

    @Test
    void leaveOutWhatIsNotFinite() {
        List<Curve> curves = of(SampleRuns.hostile()).test(Metric.TEST_LOSS);
        assertEquals(List.of(), curves);
    }
}
