package org.neuroplug.statistics.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.neuroplug.api.experiment.Arm;
import org.neuroplug.api.experiment.ArmNames;
import org.neuroplug.api.run.RunResult;
import org.neuroplug.api.run.TrialEnding.Reason;
import org.neuroplug.api.run.TrialResult;

/** What a reader must know of trials that had fewer epochs than others, and not because they wanted no more. */
final class EndingRemarks {
    private final RunResult run;
    private final ArmNames names;

    EndingRemarks(RunResult run, ArmNames names) {
        this.run = run;
        this.names = names;
    }

    /** In sentences. */
    List<String> all() {
        List<String> remarks = new ArrayList<>();
        if (!of(Reason.PRUNED).isEmpty()) {
            remarks.add("Pruned, and left out of the comparison since they had fewer epochs: "
                    + listed(Reason.PRUNED, EndingRemarks::epochs)
                    + ". The others went on because they looked best with these very seeds, which flatters them: to be sure,"
                    + " compare them anew with other seeds.");
        }
        if (!of(Reason.RUN_TIME_LIMIT).isEmpty()) {
            remarks.add("Cut short when the run's time was over, and left out of the comparison: "
                    + listed(Reason.RUN_TIME_LIMIT, EndingRemarks::seeds) + ".");
        }
        if (!of(Reason.TIME_LIMIT).isEmpty()) {
            remarks.add("Stopped by the time limit, so that faster arms had more epochs: "
                    + listed(Reason.TIME_LIMIT, EndingRemarks::epochs) + ".");
        }
        return remarks;
    }

    /** Arms of which at least one trial was pruned. */
    Set<Arm> pruned() {
        return new LinkedHashSet<>(
                of(Reason.PRUNED).stream().map(result -> result.trial().arm()).toList());
    }

    private List<TrialResult> of(Reason reason) {
        return run.results().stream()
                .filter(result -> result.ending().reason() == reason)
                .toList();
    }

    private String listed(Reason reason, Function<List<TrialResult>, String> words) {
        Map<Arm, List<TrialResult>> byArm = of(reason).stream()
                .collect(
                        Collectors.groupingBy(result -> result.trial().arm(), LinkedHashMap::new, Collectors.toList()));
        return byArm.entrySet().stream()
                .map(entry -> names.of(entry.getKey()) + " " + words.apply(entry.getValue()))
                .collect(Collectors.joining(", "));
    }

    private static String epochs(List<TrialResult> results) {
        var epochs =
                results.stream().mapToInt(result -> result.ending().epoch()).summaryStatistics();
        return "(after epoch " + epochs.getMin() + (epochs.getMin() == epochs.getMax() ? "" : " to " + epochs.getMax())
                + ")";
    }

    private static String seeds(List<TrialResult> results) {
        return "with "
                + Remarks.seeds(
                        results.stream().map(result -> result.trial().seed()).toList());
    }
}
