package org.neuroplug.reporters.internal.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.neuroplug.api.experiment.Arm;
import org.neuroplug.api.run.RunResult;
import org.neuroplug.api.run.TrialResult;
import org.neuroplug.api.statistics.Metric;
import org.neuroplug.api.statistics.PairedComparison;

/**
 * An arm's metric minus the baseline's, seed by seed.
 *
 * @param pair what was concluded from them
 * @param values in ascending order of the seeds that both have, as far as they are finite
 */
public record SeedDifferences(PairedComparison pair, List<Double> values) {
    public SeedDifferences {
        values = List.copyOf(values);
    }

    /** The differences of one pair. */
    public static SeedDifferences of(RunResult run, Metric metric, PairedComparison pair) {
        Map<Long, Double> first = figures(run, metric, pair.first());
        Map<Long, Double> second = figures(run, metric, pair.second());
        List<Double> values = new ArrayList<>();
        first.forEach((seed, figure) -> {
            if (second.containsKey(seed)) {
                values.add(figure - second.get(seed));
            }
        });
        return new SeedDifferences(pair, values);
    }

    private static Map<Long, Double> figures(RunResult run, Metric metric, Arm arm) {
        Map<Long, Double> bySeed = new TreeMap<>();
        for (TrialResult result : run.compared()) {
            double figure = metric.of(result.finals().test());
            if (result.trial().arm().equals(arm) && Double.isFinite(figure)) {
                bySeed.put(result.trial().seed(), figure);
            }
        }
        return bySeed;
    }
}
