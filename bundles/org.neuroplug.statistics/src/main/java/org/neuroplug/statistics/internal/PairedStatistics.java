package org.neuroplug.statistics.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.neuroplug.api.InvalidInputException;
import org.neuroplug.api.experiment.Arm;
import org.neuroplug.api.experiment.ArmNames;
import org.neuroplug.api.experiment.ExperimentSpec;
import org.neuroplug.api.run.RunResult;
import org.neuroplug.api.statistics.ArmStatistics;
import org.neuroplug.api.statistics.Comparison;
import org.neuroplug.api.statistics.ComparisonOptions;
import org.neuroplug.api.statistics.Estimate;
import org.neuroplug.api.statistics.Metric;
import org.neuroplug.api.statistics.PairedComparison;
import org.neuroplug.api.statistics.Statistics;
import org.osgi.service.component.annotations.Component;

/** Compares arms by the differences between trials of one seed. Without state. */
@Component
public final class PairedStatistics implements Statistics {
    /** Of more arms, only pairs with the best one are told: nobody reads thousands. */
    static final int FEW = 40;

    @Override
    public Comparison compare(RunResult run, ComparisonOptions options) {
        ExperimentSpec spec = run.plan().spec();
        Arm baseline = baseline(spec, options);
        Metric metric = options.metric();
        SeedFigures test = SeedFigures.of(run, finals -> metric.of(finals.test()));
        SeedFigures train = SeedFigures.of(run, finals -> metric.of(finals.train()));
        ArmNames names = new ArmNames(spec.arms());
        OptionalDouble testToTrain = Splits.testToTrain(spec.sampling());
        List<ArmStatistics> ranking = ranking(test, train, options, names);
        List<Pair> against = new ArrayList<>();
        List<Pair> all = new ArrayList<>();
        for (int i = 0; i < ranking.size(); i++) {
            Arm arm = ranking.get(i).arm();
            if (!arm.equals(baseline)) {
                pair(arm, baseline, test, testToTrain, options).ifPresent(against::add);
            }
            int end = i == 0 || ranking.size() <= FEW ? ranking.size() : i + 1;
            for (ArmStatistics behind : ranking.subList(i + 1, end)) {
                pair(arm, behind.arm(), test, testToTrain, options).ifPresent(all::add);
            }
        }
        int family = ranking.size() <= FEW ? all.size() : ranking.size() * (ranking.size() - 1) / 2;
        return new Comparison(
                metric,
                options.alpha(),
                baseline,
                testToTrain,
                ranking,
                judged(against, against.size(), testToTrain, options, names),
                judged(all, family, testToTrain, options, names),
                new Remarks(run, test, metric, names).of(baseline, all.size(), family));
    }

    private static Arm baseline(ExperimentSpec spec, ComparisonOptions options) {
        Arm baseline = options.baseline().or(spec::baseline).orElse(spec.arms().get(0));
        if (!spec.arms().contains(baseline)) {
            throw InvalidInputException.unknown(
                    "baseline",
                    baseline.toString(),
                    spec.arms().stream().map(Arm::toString).toList());
        }
        return baseline;
    }

    private static List<ArmStatistics> ranking(
            SeedFigures test, SeedFigures train, ComparisonOptions options, ArmNames names) {
        Comparator<ArmStatistics> ascending =
                Comparator.comparingDouble(arm -> arm.test().mean());
        return test.arms().stream()
                .map(arm -> new ArmStatistics(
                        arm,
                        names.of(arm),
                        Sample.estimate(test.of(arm), options.alpha()),
                        estimate(train.of(arm), options.alpha())))
                .sorted(options.metric().moreIsBetter() ? ascending.reversed() : ascending)
                .toList();
    }

    private static Optional<Estimate> estimate(double[] values, double alpha) {
        return values.length == 0 ? Optional.empty() : Optional.of(Sample.estimate(values, alpha));
    }

    private static Optional<Pair> pair(
            Arm first, Arm second, SeedFigures figures, OptionalDouble testToTrain, ComparisonOptions options) {
        Differences differences = figures.differences(first, second);
        return differences.n() < 2
                ? Optional.empty()
                : Optional.of(Pair.of(first, second, differences, testToTrain, options.alpha()));
    }

    private static List<PairedComparison> judged(
            List<Pair> pairs, int family, OptionalDouble testToTrain, ComparisonOptions options, ArmNames names) {
        return new Family(pairs, family, options.metric(), testToTrain, options.alpha(), names).judged();
    }
}
