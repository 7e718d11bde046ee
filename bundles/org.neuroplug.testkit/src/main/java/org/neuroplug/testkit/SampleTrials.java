package org.neuroplug.testkit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.neuroplug.api.experiment.ExperimentSpec;
import org.neuroplug.api.experiment.Trial;
import org.neuroplug.api.plugin.PluginChoice;
import org.neuroplug.api.plugin.PluginIdentity;
import org.neuroplug.api.plugin.PluginKind;
import org.neuroplug.api.run.Environment;
import org.neuroplug.api.run.EpochResult;
import org.neuroplug.api.run.Evaluation;
import org.neuroplug.api.run.Evaluations;
import org.neuroplug.api.run.Provenance;
import org.neuroplug.api.run.RunPlan;
import org.neuroplug.api.run.StepTimes;
import org.neuroplug.api.run.TrialFailure;
import org.neuroplug.api.run.TrialResult;

/** Plans, results and failures of which {@link SampleRuns} are made. */
final class SampleTrials {
    private static final Instant STARTED = Instant.parse("2026-03-01T12:00:00Z");

    private SampleTrials() {}

    static RunPlan plan(ExperimentSpec spec) {
        return new RunPlan("20260301-120000-ab12", spec, spec.trials(), 40, 2, STARTED);
    }

    /** Results of all trials but some, by index. */
    static List<TrialResult> allBut(RunPlan plan, Set<Integer> missing) {
        List<TrialResult> results = new ArrayList<>();
        for (int i = 0; i < plan.trials().size(); i++) {
            if (!missing.contains(i)) {
                double loss = 0.2 + 0.03 * (i % 4) + 0.001 * i;
                results.add(result(plan, i, loss, 0.95 - loss / 10, loss + 0.01, 0.945 - loss / 10));
            }
        }
        return results;
    }

    static TrialFailure failure(RunPlan plan, int index, String reason, int epoch, int step) {
        return new TrialFailure(plan.trials().get(index), reason, epoch, step, new IllegalStateException(reason));
    }

    static TrialResult result(
            RunPlan plan, int index, double trainLoss, double trainAccuracy, double testLoss, double testAccuracy) {
        Trial trial = plan.trials().get(index);
        Evaluations finals =
                new Evaluations(new Evaluation(trainLoss, trainAccuracy), new Evaluation(testLoss, testAccuracy));
        List<EpochResult> epochs = IntStream.rangeClosed(1, 3)
                .mapToObj(e ->
                        new EpochResult(e, 2.4 / e, 0.25, e == 2 ? Optional.of(finals) : Optional.<Evaluations>empty()))
                .toList();
        StepTimes times = new StepTimes(6312.25 + index, 6100.5 + index, 6800.75 + index, 3960, 40);
        return new TrialResult(trial, finals, epochs, times, 252.125 + index, provenance(plan, trial));
    }

    private static Provenance provenance(RunPlan plan, Trial trial) {
        Map<String, Object> settings = new LinkedHashMap<>();
        settings.put("activation", Map.of("name", trial.arm().activation().name()));
        settings.put("model", Map.of("units", List.of("200", "200")));
        settings.put("epochs", 100L);
        settings.put("learning-rate", 0.01);
        settings.put("shuffle", true);
        return new Provenance(
                List.of(
                        plugin(PluginKind.DATASET, plan.spec().dataset(), "org.neuroplug.datasets"),
                        plugin(PluginKind.ACTIVATION, PluginChoice.of("linear"), "com.example.linear"),
                        plugin(PluginKind.ACTIVATION, trial.arm().activation(), "org.neuroplug.activations"),
                        plugin(PluginKind.OPTIMIZER, trial.arm().optimizer(), "org.neuroplug.optimizers"),
                        plugin(PluginKind.TRAINER, PluginChoice.of("dl4j"), "org.neuroplug.trainer.dl4j")),
                List.of(),
                "drawn from outlines, seed 1",
                "0123456789abcdef".repeat(4),
                trial.seed(),
                settings,
                new Environment(
                        "0.1.0", "ND4J native 1.0.0-M2.1", "OpenBLAS 0.3.19", 1, 2, "OpenJDK 17.0.9", "Linux 6.1", 2),
                STARTED.plusSeconds(trial.index()));
    }

    private static PluginIdentity plugin(PluginKind kind, PluginChoice choice, String bundle) {
        return new PluginIdentity(kind, choice.name(), bundle, "0.1.0", Integer.toHexString(bundle.hashCode()));
    }

    /** The same by a later relu of another bundle, which shadows the first. */
    static TrialResult withOtherRelu(TrialResult result) {
        Provenance p = result.provenance();
        List<PluginIdentity> shadowed = p.plugins().stream()
                .filter(plugin -> plugin.name().equals("relu"))
                .toList();
        PluginIdentity other =
                new PluginIdentity(PluginKind.ACTIVATION, "relu", "com.example.relu", "2.0.0", "0".repeat(64));
        List<PluginIdentity> plugins = p.plugins().stream()
                .map(plugin -> plugin.name().equals("relu") ? other : plugin)
                .toList();
        return new TrialResult(
                result.trial(),
                result.finals(),
                result.epochs(),
                result.stepTimes(),
                result.seconds(),
                new Provenance(
                        plugins,
                        shadowed,
                        p.dataSource(),
                        p.dataSha256(),
                        p.seed(),
                        p.settings(),
                        p.environment(),
                        p.started()));
    }

    /** The same with an evaluation of validation rows after each epoch. */
    static TrialResult validated(TrialResult result) {
        List<EpochResult> epochs = result.epochs().stream()
                .map(e -> new EpochResult(
                        e.epoch(),
                        e.loss(),
                        e.seconds(),
                        e.evaluations(),
                        Optional.of(new Evaluation(2.5 / e.epoch(), 0.25 * e.epoch()))))
                .toList();
        return new TrialResult(
                result.trial(),
                result.finals(),
                epochs,
                result.stepTimes(),
                result.seconds(),
                result.provenance(),
                result.detail());
    }
}
