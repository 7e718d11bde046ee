package org.neuroplug.reporters.internal.view;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.neuroplug.api.run.RunResult;
import org.neuroplug.api.statistics.Comparison;
import org.neuroplug.api.statistics.Metric;
import org.neuroplug.api.statistics.PairedComparison;
import org.neuroplug.reporters.internal.ManySeeds;
import org.neuroplug.statistics.internal.PairedStatistics;
import org.neuroplug.testkit.SampleRuns;

class SeedDifferencesTest {
    private static final double EXACT = 1e-12;

    @Test
    void haveTheMeanOfThePair() {
        RunResult run = ManySeeds.run();
        Comparison comparison = new PairedStatistics().compare(run);
        for (PairedComparison pair : comparison.againstBaseline()) {
            SeedDifferences differences = SeedDifferences.of(run, Metric.TEST_ACCURACY, pair);
            assertEquals(10, differences.values().size());
            assertEquals(
                    pair.difference().mean(),
                    differences.values().stream().mapToDouble(d -> d).average().orElseThrow(),
                    EXACT);
        }
    }

    @Test
    void areOfTheSeedsThatBothHave() {
        RunResult run = SampleRuns.failing();
        for (PairedComparison pair : new PairedStatistics().compare(run).pairs()) {
            assertEquals(
                    pair.difference().n(),
                    SeedDifferences.of(run, Metric.TEST_ACCURACY, pair).values().size());
        }
    }
}
