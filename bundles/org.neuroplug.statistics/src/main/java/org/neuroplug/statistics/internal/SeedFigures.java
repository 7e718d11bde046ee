package org.neuroplug.statistics.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.neuroplug.api.experiment.Arm;
import org.neuroplug.api.run.Evaluations;
import org.neuroplug.api.run.RunResult;
import org.neuroplug.api.run.TrialResult;

/**
 * A figure of the trials that can be compared, by arm and seed. What is not a finite number is left out and remembered.
 *
 * @param finite the figures; arms in the order of the experiment, those without any too
 * @param notFinite seeds whose figure is no number, by arm
 */
record SeedFigures(Map<Arm, Map<Long, Double>> finite, Map<Arm, List<Long>> notFinite) {
    static SeedFigures of(RunResult run, ToDoubleFunction<Evaluations> figure) {
        Map<Arm, Map<Long, Double>> finite = new LinkedHashMap<>();
        run.plan().spec().arms().forEach(arm -> finite.put(arm, new LinkedHashMap<>()));
        Map<Arm, List<Long>> notFinite = new LinkedHashMap<>();
        for (TrialResult result : run.compared()) {
            Arm arm = result.trial().arm();
            double value = figure.applyAsDouble(result.finals());
            if (Double.isFinite(value)) {
                finite.computeIfAbsent(arm, a -> new LinkedHashMap<>())
                        .put(result.trial().seed(), value);
            } else {
                notFinite
                        .computeIfAbsent(arm, a -> new ArrayList<>())
                        .add(result.trial().seed());
            }
        }
        return new SeedFigures(finite, notFinite);
    }

    /** Arms that have a figure. */
    List<Arm> arms() {
        return finite.keySet().stream().filter(arm -> of(arm).length > 0).toList();
    }

    /** The figures of an arm; empty when it has none. */
    double[] of(Arm arm) {
        return values(finite.getOrDefault(arm, Map.of()).values().stream().toList());
    }

    /** The first arm's figures and the second's, for the seeds that both have. */
    Differences differences(Arm first, Arm second) {
        Map<Long, Double> others = finite.get(second);
        List<Double> ones = new ArrayList<>();
        List<Double> same = new ArrayList<>();
        finite.get(first).forEach((seed, value) -> {
            if (others.containsKey(seed)) {
                ones.add(value);
                same.add(others.get(seed));
            }
        });
        return Differences.of(values(ones), values(same));
    }

    private static double[] values(List<Double> figures) {
        return figures.stream().mapToDouble(value -> value).toArray();
    }
}
