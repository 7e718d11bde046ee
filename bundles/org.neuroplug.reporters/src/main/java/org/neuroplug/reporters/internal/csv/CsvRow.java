package org.neuroplug.reporters.internal.csv;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.neuroplug.api.experiment.ExperimentSpec;
import org.neuroplug.api.experiment.Trial;
import org.neuroplug.api.plugin.PluginChoice;
import org.neuroplug.api.plugin.PluginIdentity;
import org.neuroplug.api.plugin.PluginKind;
import org.neuroplug.api.run.RunPlan;
import org.neuroplug.api.run.RunResult;
import org.neuroplug.api.run.RunStatus;
import org.neuroplug.api.run.TrialFailure;
import org.neuroplug.api.run.TrialResult;

/**
 * What is known of one planned trial.
 *
 * @param plan of the run
 * @param trial the trial
 * @param result what it came to, when it finished
 * @param error why it did not finish; empty when it did
 * @param tries how often it was begun, as far as that is known: 0 for one that was not finished
 */
record CsvRow(RunPlan plan, Trial trial, Optional<TrialResult> result, String error, int tries) {
    /** One row for each planned trial, in the order of the plan. */
    static List<CsvRow> of(RunResult run) {
        Map<Integer, TrialResult> results = new HashMap<>();
        run.results().forEach(r -> results.put(r.trial().index(), r));
        Map<Integer, TrialFailure> failures = new HashMap<>();
        run.failures().forEach(f -> failures.put(f.trial().index(), f));
        String why = run.status() == RunStatus.TIME_LIMIT ? "the run's time was over" : "the run was cancelled";
        return run.plan().trials().stream()
                .map(trial -> {
                    var result = Optional.ofNullable(results.get(trial.index()));
                    var failure = Optional.ofNullable(failures.get(trial.index()));
                    String unfinished = result.isPresent() ? "" : "not finished: " + why;
                    return new CsvRow(
                            run.plan(),
                            trial,
                            result,
                            failure.map(CsvRow::words).orElse(unfinished),
                            result.map(TrialResult::tries)
                                    .or(() -> failure.map(TrialFailure::tries))
                                    .orElse(0));
                })
                .toList();
    }

    private static String words(TrialFailure failure) {
        return failure.epoch() == 0
                ? failure.reason()
                : "epoch " + failure.epoch() + ", step " + failure.step() + ": " + failure.reason();
    }

    String run() {
        return plan.id();
    }

    ExperimentSpec spec() {
        return plan.spec();
    }

    PluginChoice activation() {
        return trial.arm().activation();
    }

    PluginChoice optimizer() {
        return trial.arm().optimizer();
    }

    /** The arm's own settings: {@code training.batch=100,model.units=[50,50]}; empty when it has none. */
    String settings() {
        return trial.arm().settings().entrySet().stream()
                .map(e -> e.getKey() + "=" + PluginChoice.written(e.getValue()))
                .collect(Collectors.joining(","));
    }

    /** Who trained or, when the trial did not finish, should have. */
    PluginChoice trainer() {
        PluginChoice planned = plan.trainer(trial.arm());
        return result.flatMap(r -> r.provenance().plugins().stream()
                        .filter(plugin -> plugin.kind() == PluginKind.TRAINER)
                        .findFirst())
                .filter(used -> !used.name().equals(planned.name()))
                .map(used -> PluginChoice.of(used.name()))
                .orElse(planned);
    }

    /** Which code it was that took part under a name. */
    Optional<PluginIdentity> plugin(PluginKind kind, String name) {
        return result.flatMap(r -> r.provenance().plugins().stream()
                .filter(p -> p.kind() == kind && p.name().equals(name))
                .findFirst());
    }
}
