package org.neuroplug.statistics.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.neuroplug.api.experiment.Arm;
import org.neuroplug.api.experiment.ArmNames;
import org.neuroplug.api.experiment.ExperimentSpec;
import org.neuroplug.api.run.RunResult;
import org.neuroplug.api.statistics.Metric;

/** What a reader of a comparison must know. */
final class Remarks {
    private final ExperimentSpec spec;
    private final SeedFigures figures;
    private final Metric metric;
    private final ArmNames names;
    private final EndingRemarks endings;

    Remarks(RunResult run, SeedFigures figures, Metric metric, ArmNames names) {
        this.spec = run.plan().spec();
        this.figures = figures;
        this.metric = metric;
        this.names = names;
        this.endings = new EndingRemarks(run, names);
    }

    /**
     * In sentences.
     *
     * @param pairs how many pairs of arms are told, since they have seeds enough in common
     * @param family how many there are in all
     */
    List<String> of(Arm baseline, int pairs, int family) {
        List<String> remarks = new ArrayList<>(endings.all());
        if (figures.arms().isEmpty()) {
            return remarks;
        }
        notFinite(remarks);
        if (spec.seeds().size() == 1) {
            remarks.add("One seed allows no conclusion: ranks change with the seed. Try --seeds 10.");
        } else if (figures.finite().size() > 1) {
            several(baseline, pairs, remarks);
        }
        if (pairs > 0 && pairs < family) {
            remarks.add(String.format(
                    Locale.ROOT,
                    "There are %,d pairs of arms: those with the best one are told, corrected for all of them.",
                    family));
        }
        return remarks;
    }

    private void notFinite(List<String> remarks) {
        if (!figures.notFinite().isEmpty()) {
            remarks.add("No finite " + metric + ", left out: "
                    + figures.notFinite().entrySet().stream()
                            .map(entry -> names.of(entry.getKey()) + " with " + seeds(entry.getValue()))
                            .collect(Collectors.joining("; "))
                    + ".");
        }
    }

    static String seeds(List<Long> seeds) {
        return (seeds.size() == 1 ? "seed " : "seeds ")
                + seeds.stream().map(String::valueOf).collect(Collectors.joining(", "));
    }

    private void several(Arm baseline, int pairs, List<String> remarks) {
        int planned = spec.seeds().size();
        String fewer = figures.finite().entrySet().stream()
                .filter(entry -> entry.getValue().size() < planned)
                .filter(entry ->
                        !entry.getValue().isEmpty() || !endings.pruned().contains(entry.getKey()))
                .map(entry -> names.of(entry.getKey()) + " (" + entry.getValue().size() + ")")
                .collect(Collectors.joining(", "));
        if (!fewer.isEmpty()) {
            remarks.add("Not all " + planned + " seeds have a result: " + fewer
                    + ". Each pair is compared on the seeds that both have.");
        }
        if (pairs == 0) {
            remarks.add("No conclusion is possible: no two arms have two seeds in common.");
        } else if (figures.of(baseline).length == 0) {
            remarks.add("The baseline, " + names.of(baseline) + ", has no result to compare with.");
        }
        if (pairs > 0 && spec.sampling().trainFraction().isEmpty()) {
            remarks.add("All seeds are tested on the same rows: a verdict holds for these.");
        }
    }
}
