package org.neuroplug.shell.internal.command;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.neuroplug.api.experiment.Arm;
import org.neuroplug.api.experiment.Trial;
import org.neuroplug.api.plugin.PluginIdentity;
import org.neuroplug.api.run.ArmSummary;
import org.neuroplug.api.run.Evaluation;
import org.neuroplug.api.run.Provenance;
import org.neuroplug.api.run.RunResult;
import org.neuroplug.api.run.TrialFailure;
import org.neuroplug.api.run.TrialResult;
import org.neuroplug.api.store.StoredRun;
import org.neuroplug.api.store.StoredTrial;

/** Stored runs as JSON. */
final class RunTree {
    private RunTree() {}

    static Map<String, Object> of(StoredRun run) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("run", run.id());
        tree.put("experiment", run.name());
        tree.put("dataset", run.dataset());
        tree.put("status", run.status().word());
        tree.put("started", run.started());
        tree.put("seconds", run.seconds());
        tree.put("planned_trials", run.planned());
        tree.put("finished_trials", run.finished());
        tree.put("failed_trials", run.failed());
        run.best().ifPresent(best -> {
            tree.put("best_arm", best.arm());
            tree.put("best_test_accuracy", best.accuracy());
        });
        return tree;
    }

    /**
     * Everything about one run but its epochs.
     *
     * @param settings its experiment as a file
     */
    static Map<String, Object> of(StoredRun run, RunResult result, List<StoredTrial> trials, String settings) {
        Map<String, Object> tree = of(run);
        tree.put("settings", settings);
        tree.put("warnings", result.plan().warnings());
        tree.put("arms", result.summary().stream().map(RunTree::arm).toList());
        Map<Trial, TrialResult> results =
                result.results().stream().collect(Collectors.toMap(TrialResult::trial, Function.identity()));
        tree.put(
                "trials",
                trials.stream()
                        .map(trial -> trial(trial, Optional.ofNullable(results.get(trial.trial()))))
                        .toList());
        tree.put("failures", result.failures().stream().map(RunTree::failure).toList());
        tree.put(
                "provenance",
                RunOrigins.of(result).stream().map(RunTree::provenance).toList());
        return tree;
    }

    private static Map<String, Object> arm(ArmSummary summary) {
        Map<String, Object> tree = arm(summary.arm());
        tree.put("seeds", summary.seeds());
        evaluation(tree, "test", summary.test());
        evaluation(tree, "train", summary.train());
        tree.put("step_us_median", summary.stepMedian());
        tree.put("seconds", summary.seconds());
        return tree;
    }

    private static Map<String, Object> arm(Arm arm) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("arm", arm);
        tree.put("activation", arm.activation());
        tree.put("optimizer", arm.optimizer());
        tree.put("settings", arm.settings());
        return tree;
    }

    private static void evaluation(Map<String, Object> tree, String split, Evaluation evaluation) {
        tree.put(split + "_loss", evaluation.loss());
        tree.put(split + "_accuracy", evaluation.accuracy());
    }

    private static Map<String, Object> trial(StoredTrial trial, Optional<TrialResult> result) {
        Map<String, Object> tree = arm(trial.trial().arm());
        tree.put("seed", trial.trial().seed());
        tree.put("state", trial.state().word());
        tree.put("epochs", trial.epochs().size());
        result.ifPresent(known -> {
            tree.put("ended", known.ending().reason().word());
            tree.put("model_epoch", known.ending().modelEpoch());
            tree.put("tries", known.tries());
        });
        return tree;
    }

    private static Map<String, Object> failure(TrialFailure failure) {
        Map<String, Object> tree = arm(failure.trial().arm());
        tree.put("seed", failure.trial().seed());
        tree.put("epoch", failure.epoch());
        tree.put("step", failure.step());
        tree.put("tries", failure.tries());
        tree.put("error", failure.reason());
        return tree;
    }

    private static Map<String, Object> provenance(Provenance provenance) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("data_source", provenance.dataSource());
        tree.put("data_sha256", provenance.dataSha256());
        tree.put("plugins", provenance.plugins().stream().map(RunTree::plugin).toList());
        tree.put("workbench", provenance.environment().workbench());
        tree.put("engine", provenance.environment().engine());
        tree.put("blas", provenance.environment().blas());
        tree.put("jvm", provenance.environment().jvm());
        tree.put("os", provenance.environment().os());
        tree.put("processors", provenance.environment().processors());
        return tree;
    }

    private static Map<String, Object> plugin(PluginIdentity plugin) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("kind", plugin.kind().singular());
        tree.put("name", plugin.name());
        tree.put("bundle", plugin.symbolicName());
        tree.put("version", plugin.version());
        tree.put("sha256", plugin.sha256());
        return tree;
    }
}
