package org.neuroplug.reporters.internal.json;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.neuroplug.api.experiment.Arm;
import org.neuroplug.api.run.ArmSummary;
import org.neuroplug.api.run.EpochResult;
import org.neuroplug.api.run.Evaluation;
import org.neuroplug.api.run.RunPlan;
import org.neuroplug.api.run.RunResult;
import org.neuroplug.api.run.TrialFailure;
import org.neuroplug.api.run.TrialResult;
import org.neuroplug.api.statistics.Comparison;
import org.neuroplug.reporters.internal.PluginRemarks;

/** A run as JSON. */
final class RunJson {
    private final JsonFields json;

    RunJson(JsonFields json) {
        this.json = json;
    }

    void write(RunResult run, Comparison comparison) throws IOException {
        json.object(() -> {
            RunPlan plan = run.plan();
            json.field("run", plan.id());
            json.object("experiment", () -> new ExperimentJson(json).fields(plan.spec()));
            json.field("status", run.status().name().toLowerCase(Locale.ROOT));
            json.field("started", plan.started());
            json.field("seconds", run.seconds());
            json.field("planned_trials", plan.trials().size());
            json.field("steps_per_epoch", plan.stepsPerEpoch());
            json.array("trials", run.results(), r -> json.object(() -> trial(r)));
            json.array("failures", run.failures(), f -> json.object(() -> failure(f)));
            json.array("summary", run.summary(), s -> json.object(() -> summary(s)));
            json.object("statistics", () -> new StatisticsJson(json, this::arm).fields(comparison));
            json.array("remarks", PluginRemarks.of(run), json::value);
        });
    }

    private void trial(TrialResult result) throws IOException {
        arm(result.trial().arm());
        json.field("seed", result.trial().seed());
        evaluation("train", result.finals().train());
        evaluation("test", result.finals().test());
        metrics(result.metrics());
        json.field("epochs", result.epochs().size());
        json.field("ended", result.ending().reason().word());
        json.field("model_epoch", result.ending().modelEpoch());
        json.field("tries", result.tries());
        json.field("step_us_median", result.stepTimes().median());
        json.field("step_us_q1", result.stepTimes().lowerQuartile());
        json.field("step_us_q3", result.stepTimes().upperQuartile());
        json.field("steps_timed", result.stepTimes().steps());
        json.field("steps_warm_up", result.stepTimes().warmUp());
        json.field("seconds", result.seconds());
        json.array("curve", result.epochs(), epoch -> json.value(epoch.loss()));
        json.array(
                "evaluations",
                result.epochs().stream()
                        .filter(e -> e.evaluations().isPresent())
                        .toList(),
                epoch -> json.object(() -> evaluations(epoch)));
        validations(result.epochs());
        json.object("provenance", () -> new ProvenanceJson(json).fields(result.provenance()));
    }

    private void validations(List<EpochResult> epochs) throws IOException {
        List<EpochResult> validated =
                epochs.stream().filter(e -> e.validation().isPresent()).toList();
        if (!validated.isEmpty()) {
            json.array(
                    "validations",
                    validated,
                    epoch -> json.object(() -> {
                        json.field("epoch", epoch.epoch());
                        evaluation("validation", epoch.validation().orElseThrow());
                    }));
        }
    }

    private void evaluations(EpochResult epoch) throws IOException {
        json.field("epoch", epoch.epoch());
        var evaluations = epoch.evaluations().orElseThrow();
        evaluation("train", evaluations.train());
        evaluation("test", evaluations.test());
    }

    private void failure(TrialFailure failure) throws IOException {
        arm(failure.trial().arm());
        json.field("seed", failure.trial().seed());
        json.field("epoch", failure.epoch());
        json.field("step", failure.step());
        json.field("tries", failure.tries());
        json.field("error", failure.reason());
    }

    private void summary(ArmSummary summary) throws IOException {
        arm(summary.arm());
        json.field("seeds", summary.seeds());
        evaluation("train", summary.train());
        evaluation("test", summary.test());
        metrics(summary.metrics());
        json.field("step_us_median", summary.stepMedian());
        json.field("step_us_q1", summary.stepLowerQuartile());
        json.field("step_us_q3", summary.stepUpperQuartile());
        json.field("seconds", summary.seconds());
    }

    private void metrics(Map<String, Double> metrics) throws IOException {
        if (!metrics.isEmpty()) {
            json.field("test_metrics", metrics);
        }
    }

    private void arm(Arm arm) throws IOException {
        json.field("activation", arm.activation());
        json.field("optimizer", arm.optimizer());
        json.field("settings", arm.settings());
    }

    private void evaluation(String split, Evaluation evaluation) throws IOException {
        json.field(split + "_loss", evaluation.loss());
        json.field(split + "_accuracy", evaluation.accuracy());
    }
}
