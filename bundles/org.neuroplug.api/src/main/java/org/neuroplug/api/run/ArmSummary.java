package org.neuroplug.api.run;

import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.neuroplug.api.experiment.Arm;

/**
 * An arm over its finished seeds: means of metrics and times.
 *
 * @param arm the alternative
 * @param seeds how many of its trials finished
 * @param test mean evaluation on the rows held out
 * @param train mean evaluation on the training rows
 * @param stepMedian mean over seeds of the median step, in microseconds
 * @param stepLowerQuartile mean over seeds of the lower quartile, in microseconds
 * @param stepUpperQuartile mean over seeds of the upper quartile, in microseconds
 * @param seconds mean wall time of training
 * @param metrics mean over seeds of further figures of the rows held out, by their names; NaN where one has no meaning in some seed
 */
public record ArmSummary(
        Arm arm,
        int seeds,
        Evaluation test,
        Evaluation train,
        double stepMedian,
        double stepLowerQuartile,
        double stepUpperQuartile,
        double seconds,
        Map<String, Double> metrics) {
    public ArmSummary {
        metrics = Collections.unmodifiableMap(new LinkedHashMap<>(metrics));
    }

    /** Summaries of all arms that have a result, the best mean test accuracy first. */
    public static List<ArmSummary> of(List<TrialResult> results) {
        Map<Arm, List<TrialResult>> byArm = new LinkedHashMap<>();
        results.stream().sorted(Comparator.comparingInt(r -> r.trial().index())).forEach(r -> byArm.computeIfAbsent(
                        r.trial().arm(), a -> new java.util.ArrayList<>())
                .add(r));
        return byArm.entrySet().stream()
                .map(e -> of(e.getKey(), e.getValue()))
                .sorted(Comparator.comparingDouble(s -> -s.test().accuracy()))
                .toList();
    }

    private static ArmSummary of(Arm arm, List<TrialResult> results) {
        return new ArmSummary(
                arm,
                results.size(),
                mean(results, r -> r.finals().test()),
                mean(results, r -> r.finals().train()),
                average(results, r -> r.stepTimes().median()),
                average(results, r -> r.stepTimes().lowerQuartile()),
                average(results, r -> r.stepTimes().upperQuartile()),
                average(results, TrialResult::seconds),
                metrics(results));
    }

    private static Map<String, Double> metrics(List<TrialResult> results) {
        Map<String, Double> means = new LinkedHashMap<>();
        results.get(0)
                .metrics()
                .keySet()
                .forEach(name ->
                        means.put(name, average(results, r -> r.metrics().getOrDefault(name, Double.NaN))));
        return means;
    }

    private static Evaluation mean(
            List<TrialResult> results, java.util.function.Function<TrialResult, Evaluation> split) {
        return new Evaluation(
                average(results, r -> split.apply(r).loss()),
                Math.min(1, average(results, r -> split.apply(r).accuracy())));
    }

    private static double average(List<TrialResult> results, ToDoubleFunction<TrialResult> figure) {
        return results.stream().mapToDouble(figure).average().orElseThrow();
    }
}
