package org.neuroplug.reporters.internal.mlflow;

import java.util.LinkedHashMap;
import java.util.Map;
import org.neuroplug.api.experiment.Trial;
import org.neuroplug.api.plugin.PluginChoice;
import org.neuroplug.api.run.Environment;
import org.neuroplug.api.run.Provenance;
import org.neuroplug.api.run.RunPlan;
import org.neuroplug.api.run.TrialResult;
import org.neuroplug.reporters.internal.view.RunFacts;

/** What runs were made with, as MLflow's parameters, and where they come from, as tags. */
final class Descriptions {
    private static final String OURS = "neuroplug.";

    private Descriptions() {}

    /** What the experiment is; facts that go on from another are told with it. */
    static Map<String, String> params(RunPlan plan) {
        Map<String, String> params = new LinkedHashMap<>();
        RunFacts.of(plan).stream()
                .filter(fact -> !fact.label().isEmpty())
                .forEach(fact -> params.put(fact.label(), fact.value()));
        return params;
    }

    static Map<String, String> tags(RunPlan plan) {
        return Map.of(OURS + "run", plan.id());
    }

    static Map<String, String> params(Trial trial) {
        Map<String, String> params = new LinkedHashMap<>();
        params.put("activation", trial.arm().activation().toString());
        params.put("optimizer", trial.arm().optimizer().toString());
        trial.arm().settings().forEach((name, value) -> params.put(name, PluginChoice.written(value)));
        params.put("seed", String.valueOf(trial.seed()));
        return params;
    }

    /** Settings that the trial's own parameters do not say already. */
    static Map<String, String> params(Provenance provenance) {
        Map<String, String> params = new LinkedHashMap<>();
        provenance.settings().forEach((name, value) -> params.put("setting/" + name, String.valueOf(value)));
        return params;
    }

    /** Where a result comes from; and how its trial ended, when not after its last epoch at the first try. */
    static Map<String, String> tags(TrialResult result) {
        Map<String, String> tags = new LinkedHashMap<>(tags(result.provenance()));
        if (!result.ending().isPlain()) {
            tags.put(OURS + "ending", result.ending().toString());
        }
        if (result.tries() > 1) {
            tags.put(OURS + "tries", String.valueOf(result.tries()));
        }
        return tags;
    }

    private static Map<String, String> tags(Provenance provenance) {
        Map<String, String> tags = new LinkedHashMap<>();
        provenance
                .plugins()
                .forEach(plugin -> tags.put(
                        OURS + plugin.kind().singular() + "." + plugin.name(),
                        plugin.symbolicName() + " " + plugin.version() + " sha256 " + plugin.sha256()));
        tags.put(OURS + "data.source", provenance.dataSource());
        tags.put(OURS + "data.sha256", provenance.dataSha256());
        Environment e = provenance.environment();
        tags.put(OURS + "workbench", e.workbench());
        tags.put(OURS + "engine", e.engine() + ", " + e.blas());
        tags.put(OURS + "jvm", e.jvm());
        tags.put(OURS + "os", e.os());
        return tags;
    }
}
