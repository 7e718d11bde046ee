package org.neuroplug.reporters.internal.view;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.neuroplug.api.experiment.Arm;
import org.neuroplug.api.experiment.ArmNames;
import org.neuroplug.api.run.ArmSummary;
import org.neuroplug.api.run.RunResult;
import org.neuroplug.api.run.TrialResult;
import org.neuroplug.api.statistics.ArmStatistics;
import org.neuroplug.api.statistics.Comparison;

/** The arms of a run in the order in which reports name them. */
public final class Ranking {
    private final RunResult run;
    private final Comparison comparison;
    private final ArmNames names;
    private final List<RankedArm> arms;

    /** Ranks as the comparison does; arms of which nothing is finite come last. */
    public Ranking(RunResult run, Comparison comparison) {
        this.run = run;
        this.comparison = comparison;
        this.names = new ArmNames(run.plan().spec().arms());
        List<Arm> order = comparison.ranking().stream().map(ArmStatistics::arm).toList();
        this.arms = run.summary().stream()
                .sorted(Comparator.comparingInt(
                        summary -> order.contains(summary.arm()) ? order.indexOf(summary.arm()) : order.size()))
                .map(this::ranked)
                .toList();
    }

    private RankedArm ranked(ArmSummary summary) {
        Arm arm = summary.arm();
        return new RankedArm(
                arm, name(arm), summary, comparison.of(arm).map(ArmStatistics::test), comparison.againstBaseline(arm));
    }

    /** Those with a result, the best first. */
    public List<RankedArm> arms() {
        return arms;
    }

    /** What those without any result are called, in the plan's order. */
    public List<String> unfinished() {
        Set<Arm> finished =
                run.results().stream().map(result -> result.trial().arm()).collect(Collectors.toSet());
        return run.plan().spec().arms().stream()
                .filter(arm -> !finished.contains(arm))
                .map(this::name)
                .toList();
    }

    /** The results of an arm that can be compared, in the order of the plan. */
    public List<TrialResult> results(Arm arm) {
        return run.compared().stream().filter(r -> r.trial().arm().equals(arm)).toList();
    }

    /** What an arm is called beside the others, harmless. */
    public String name(Arm arm) {
        return OneLine.of(names.of(arm));
    }

    /** The same without the names of its settings, for where there is little room. */
    public String brief(Arm arm) {
        return OneLine.of(names.brief(arm));
    }
}
