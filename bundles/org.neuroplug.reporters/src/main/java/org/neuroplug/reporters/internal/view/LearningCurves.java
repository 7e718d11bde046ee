package org.neuroplug.reporters.internal.view;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.neuroplug.api.run.EpochResult;
import org.neuroplug.api.run.TrialResult;
import org.neuroplug.api.statistics.Metric;

/** The curves of a run, in the order of its ranking; arms of which nothing is finite have none. */
public final class LearningCurves {
    private final Ranking ranking;

    public LearningCurves(Ranking ranking) {
        this.ranking = ranking;
    }

    /** The training loss by epoch. */
    public List<Curve> trainLoss() {
        return curves(false, Metric.TEST_LOSS);
    }

    /** A metric of the rows held out, by the epochs after which it was evaluated; empty when that was at the end only. */
    public List<Curve> test(Metric metric) {
        return curves(true, metric);
    }

    private List<Curve> curves(boolean test, Metric metric) {
        List<Curve> curves = new ArrayList<>();
        for (RankedArm arm : ranking.arms()) {
            SortedMap<Integer, List<Double>> byEpoch = new TreeMap<>();
            for (TrialResult result : ranking.results(arm.arm())) {
                if (test) {
                    addTest(result, metric, byEpoch);
                } else {
                    result.epochs().forEach(epoch -> add(byEpoch, epoch.epoch(), epoch.loss()));
                }
            }
            Curve curve = Curve.of(arm.arm(), ranking.brief(arm.arm()), byEpoch);
            if (!curve.points().isEmpty()) {
                curves.add(curve);
            }
        }
        return curves;
    }

    /** The final evaluation is that of the epoch whose weights the model has, as a rule the last. */
    private static void addTest(TrialResult result, Metric metric, SortedMap<Integer, List<Double>> byEpoch) {
        List<EpochResult> evaluated = result.epochs().stream()
                .filter(epoch -> epoch.evaluations().isPresent())
                .toList();
        if (evaluated.isEmpty()) {
            return;
        }
        evaluated.forEach(epoch -> add(
                byEpoch,
                epoch.epoch(),
                metric.of(epoch.evaluations().orElseThrow().test())));
        int ended = result.ending().modelEpoch();
        if (evaluated.stream().noneMatch(epoch -> epoch.epoch() == ended)) {
            add(byEpoch, ended, metric.of(result.finals().test()));
        }
    }

    private static void add(SortedMap<Integer, List<Double>> byEpoch, int epoch, double figure) {
        byEpoch.computeIfAbsent(epoch, e -> new ArrayList<>()).add(figure);
    }
}
