package org.neuroplug.reporters.internal.mlflow;

import java.io.IOException;
import java.time.Clock;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.neuroplug.api.experiment.ArmNames;
import org.neuroplug.api.experiment.Trial;
import org.neuroplug.api.run.EpochResult;
import org.neuroplug.api.run.Evaluations;
import org.neuroplug.api.run.RunEvent;
import org.neuroplug.api.run.RunListener;
import org.neuroplug.api.run.RunPlan;
import org.neuroplug.api.run.RunResult;
import org.neuroplug.api.run.RunStatus;
import org.neuroplug.api.run.TrialFailure;
import org.neuroplug.api.run.TrialResult;
import org.neuroplug.reporters.internal.view.OneLine;

/** Tells a server what happens in one run. */
final class MlflowRun implements RunListener {
    private static final double MICROS = 1e6;

    /** What is known once the run has started. */
    private record Begun(RunPlan plan, ArmNames names, String experiment, String run) {}

    private final Tracking tracking;
    private final String experiment;
    private final Clock clock;
    private final Map<Trial, String> open = new HashMap<>();
    private Optional<Begun> begun = Optional.empty();

    /** @param experiment MLflow's experiment; empty for one that is called as ours */
    MlflowRun(Tracking tracking, String experiment, Clock clock) {
        this.tracking = tracking;
        this.experiment = experiment;
        this.clock = clock;
    }

    @Override
    public void on(RunEvent event) throws IOException {
        if (event instanceof RunEvent.RunStarted started) {
            begin(started.plan());
        } else if (event instanceof RunEvent.TrialStarted started) {
            trial(started.trial());
        } else if (event instanceof RunEvent.EpochFinished finished) {
            epoch(finished.trial(), finished.epoch());
        } else if (event instanceof RunEvent.TrialFinished finished) {
            finished(finished.result());
        } else if (event instanceof RunEvent.TrialFailed failed) {
            failed(failed.failure());
        } else if (event instanceof RunEvent.RunFinished finished) {
            end(finished.result());
        }
    }

    private void begin(RunPlan plan) throws IOException {
        String name = plan.spec().name();
        String id = tracking.experiment(experiment.isEmpty() ? name : experiment);
        String run = tracking.begin(id, name, plan.started(), Descriptions.tags(plan));
        tracking.describe(run, Descriptions.params(plan), Map.of());
        begun = Optional.of(new Begun(plan, new ArmNames(plan.spec().arms()), id, run));
    }

    /** The nested run of a trial, begun when it is first asked for. */
    private String trial(Trial trial) throws IOException {
        if (open.containsKey(trial)) {
            return open.get(trial);
        }
        Begun parent = begun.orElseThrow();
        String name = OneLine.of(parent.names().of(trial.arm())) + ", seed " + trial.seed();
        String run =
                tracking.begin(parent.experiment(), name, clock.instant(), Map.of("mlflow.parentRunId", parent.run()));
        tracking.describe(run, Descriptions.params(trial), Map.of());
        open.put(trial, run);
        return run;
    }

    private void epoch(Trial trial, EpochResult epoch) throws IOException {
        Map<String, Double> metrics = new LinkedHashMap<>();
        metrics.put("train/loss", epoch.loss());
        metrics.put(
                "time/step_us",
                epoch.seconds() * MICROS / begun.orElseThrow().plan().stepsPerEpoch(trial.arm()));
        epoch.evaluations().ifPresent(evaluations -> add(metrics, evaluations));
        epoch.validation().ifPresent(validation -> {
            metrics.put("validation/loss", validation.loss());
            metrics.put("validation/accuracy", validation.accuracy());
        });
        tracking.metrics(trial(trial), epoch.epoch(), clock.instant(), metrics);
    }

    /** MLflow has no brackets, commas and equals signs in names. */
    private static String key(String metric) {
        return metric.replaceAll("[^A-Za-z0-9_.]+", "-").replaceAll("-$", "");
    }

    private static void add(Map<String, Double> metrics, Evaluations evaluations) {
        metrics.put("train/accuracy", evaluations.train().accuracy());
        metrics.put("test/loss", evaluations.test().loss());
        metrics.put("test/accuracy", evaluations.test().accuracy());
    }

    private void finished(TrialResult result) throws IOException {
        String run = trial(result.trial());
        Map<String, Double> metrics = new LinkedHashMap<>();
        add(metrics, result.finals());
        result.metrics().forEach((name, figure) -> metrics.put("test/" + MlflowRun.key(name), figure));
        metrics.put("time/step_us_median", result.stepTimes().median());
        metrics.put("time/seconds", result.seconds());
        int last = result.epochs().stream().mapToInt(EpochResult::epoch).max().orElse(0);
        tracking.metrics(run, last, clock.instant(), metrics);
        tracking.describe(run, Descriptions.params(result.provenance()), Descriptions.tags(result));
        tracking.end(run, "FINISHED", clock.instant());
        open.remove(result.trial());
    }

    private void failed(TrialFailure failure) throws IOException {
        String run = trial(failure.trial());
        tracking.describe(run, Map.of(), Map.of("neuroplug.failure", failure.toString()));
        tracking.end(run, "FAILED", clock.instant());
        open.remove(failure.trial());
    }

    /** Trials that were cancelled end with the run. */
    private void end(RunResult result) throws IOException {
        for (String trial : open.values()) {
            tracking.end(trial, "KILLED", clock.instant());
        }
        open.clear();
        String status = result.status() == RunStatus.CANCELLED || result.status() == RunStatus.TIME_LIMIT
                ? "KILLED"
                : result.status().name();
        tracking.end(begun.orElseThrow().run(), status, clock.instant());
    }
}
