package org.neuroplug.reporters.internal;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.neuroplug.api.data.ImageShape;
import org.neuroplug.api.experiment.ExperimentSpec;
import org.neuroplug.api.experiment.Grid;
import org.neuroplug.api.plugin.PluginChoice;
import org.neuroplug.api.run.EpochResult;
import org.neuroplug.api.run.Evaluation;
import org.neuroplug.api.run.Evaluations;
import org.neuroplug.api.run.Misclassified;
import org.neuroplug.api.run.RunPlan;
import org.neuroplug.api.run.RunResult;
import org.neuroplug.api.run.TestDetail;
import org.neuroplug.api.run.TrialResult;

/** Sample runs, changed in one respect. */
public final class Runs {
    private Runs() {}

    /** The same experiment by another name. */
    public static RunResult named(RunResult run, String name) {
        ExperimentSpec spec = run.plan().spec();
        ExperimentSpec other = new ExperimentSpec(
                name,
                spec.dataset(),
                spec.sampling(),
                spec.model(),
                spec.activations(),
                spec.optimizers(),
                spec.training(),
                spec.seeds());
        RunPlan plan = run.plan();
        return new RunResult(
                new RunPlan(plan.id(), other, plan.trials(), plan.stepsPerEpoch(), plan.parallel(), plan.started()),
                run.status(),
                run.results(),
                run.failures(),
                run.seconds());
    }

    /** As many arms as batches, from 1; all have the same results. */
    public static RunResult ofBatches(int arms) {
        RunResult model = ManySeeds.run();
        String batches =
                IntStream.rangeClosed(1, arms).mapToObj(String::valueOf).collect(Collectors.joining(","));
        ExperimentSpec founding = ExperimentSpec.founding();
        ExperimentSpec spec = new ExperimentSpec(
                        "batches",
                        founding.dataset(),
                        founding.sampling(),
                        founding.model(),
                        List.of(PluginChoice.of("relu")),
                        founding.optimizers(),
                        founding.training(),
                        founding.seeds())
                .withGrid(Grid.parse(List.of("training.batch=" + batches), Optional.empty()));
        RunPlan plan = new RunPlan(
                model.plan().id(), spec, spec.trials(), 40, 2, model.plan().started());
        TrialResult same = model.results().get(0);
        List<TrialResult> results = spec.trials().stream()
                .map(trial -> new TrialResult(
                        trial, same.finals(), same.epochs(), same.stepTimes(), same.seconds(), same.provenance()))
                .toList();
        return new RunResult(plan, model.status(), results, List.of(), 1);
    }

    /** The same results with other ones in their places. */
    public static RunResult with(RunResult run, List<TrialResult> results) {
        return new RunResult(run.plan(), run.status(), results, run.failures(), run.seconds());
    }

    /** Each trial knows that class a was always found, and b taken for a once with 90%; rows are images of 2 by 3 pixels. */
    public static RunResult withDetail(RunResult run, String a, String b) {
        TestDetail detail = new TestDetail(
                List.of(a, b),
                List.of(List.of(7, 0), List.of(1, 4)),
                Optional.of(new ImageShape(2, 3, 1)),
                List.of(new Misclassified(5, 1, 0, 0.9, new byte[] {0, 1, 2, (byte) 253, (byte) 254, (byte) 255})));
        return with(
                run,
                run.results().stream().map(result -> result.withDetail(detail)).toList());
    }

    /** Every trial has trained for so many epochs, evaluated every tenth; its loss falls as 2 / epoch. */
    public static RunResult ofEpochs(RunResult run, int epochs) {
        return with(
                run,
                run.results().stream().map(result -> ofEpochs(result, epochs)).toList());
    }

    private static TrialResult ofEpochs(TrialResult result, int epochs) {
        double shift = result.trial().seed() * 0.01;
        Evaluation half = new Evaluation(1, 0.5);
        List<EpochResult> all = IntStream.rangeClosed(1, epochs)
                .mapToObj(e -> new EpochResult(
                        e,
                        2.0 / e + shift,
                        0.25,
                        e % 10 == 0 ? Optional.of(new Evaluations(half, half)) : Optional.<Evaluations>empty()))
                .toList();
        return new TrialResult(
                result.trial(), result.finals(), all, result.stepTimes(), result.seconds(), result.provenance());
    }
}
