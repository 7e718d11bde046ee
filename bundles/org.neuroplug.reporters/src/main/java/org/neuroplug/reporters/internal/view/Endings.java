package org.neuroplug.reporters.internal.view;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import org.neuroplug.api.experiment.Arm;
import org.neuroplug.api.experiment.ArmNames;
import org.neuroplug.api.run.RunResult;
import org.neuroplug.api.run.TrialEnding;
import org.neuroplug.api.run.TrialEnding.Reason;
import org.neuroplug.api.run.TrialResult;

/** How trials ended that were not trained to their last epoch, or do not have its weights; and which were tried again. */
public final class Endings {
    /** So many seeds, or epochs, are told one by one. */
    private static final int TOLD = 6;

    private final RunResult run;
    private final ArmNames names;

    private Endings(RunResult run) {
        this.run = run;
        this.names = new ArmNames(run.plan().spec().arms());
    }

    /** A line for each arm and each way to end, harmless; none when there is nothing to tell. */
    public static List<String> of(RunResult run) {
        return new Endings(run).lines();
    }

    /** Trials that are told of together. */
    private record Group(Arm arm, Reason reason, boolean restored) {
        static Group of(TrialResult result) {
            TrialEnding ending = result.ending();
            return new Group(result.trial().arm(), ending.reason(), ending.modelEpoch() < ending.epoch());
        }
    }

    private List<String> lines() {
        Map<Group, List<TrialResult>> groups = run.results().stream()
                .filter(result -> !result.ending().isPlain())
                .collect(Collectors.groupingBy(Group::of, LinkedHashMap::new, Collectors.toList()));
        List<String> lines = new ArrayList<>();
        for (Arm arm : run.plan().spec().arms()) {
            groups.forEach((group, results) -> {
                if (group.arm().equals(arm)) {
                    lines.add(line(group, results));
                }
            });
            run.results().stream()
                    .filter(result -> result.trial().arm().equals(arm) && result.tries() > 1)
                    .forEach(result -> lines.add(
                            name(arm) + ", seed " + result.trial().seed() + ": finished at try " + result.tries()));
        }
        return lines;
    }

    private String name(Arm arm) {
        return OneLine.of(names.of(arm));
    }

    private String line(Group group, List<TrialResult> results) {
        String epochs = group.reason() + " after " + epochs(results, TrialEnding::epoch);
        return name(group.arm()) + ", " + seeds(results) + ": " + epochs
                + (group.restored() ? ", with the weights of " + epochs(results, TrialEnding::modelEpoch) : "");
    }

    private static String seeds(List<TrialResult> results) {
        if (results.size() > TOLD) {
            return results.size() + " seeds";
        }
        return (results.size() == 1 ? "seed " : "seeds ")
                + results.stream()
                        .map(result -> String.valueOf(result.trial().seed()))
                        .collect(Collectors.joining(", "));
    }

    private static String epochs(List<TrialResult> results, ToIntFunction<TrialEnding> which) {
        List<Integer> epochs = results.stream()
                .map(result -> which.applyAsInt(result.ending()))
                .toList();
        var range = epochs.stream().mapToInt(epoch -> epoch).summaryStatistics();
        if (range.getMin() == range.getMax()) {
            return "epoch " + range.getMin();
        }
        return "epochs "
                + (epochs.size() > TOLD
                        ? range.getMin() + " to " + range.getMax()
                        : epochs.stream().map(String::valueOf).collect(Collectors.joining(", ")));
    }
}
