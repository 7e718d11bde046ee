package org.neuroplug.reporters.internal;

import java.util.List;
import java.util.stream.LongStream;
import org.neuroplug.api.experiment.ExperimentSpec;
import org.neuroplug.api.experiment.Trial;
import org.neuroplug.api.plugin.PluginChoice;
import org.neuroplug.api.run.Evaluation;
import org.neuroplug.api.run.Evaluations;
import org.neuroplug.api.run.RunPlan;
import org.neuroplug.api.run.RunResult;
import org.neuroplug.api.run.TrialResult;
import org.neuroplug.testkit.SampleRuns;

/** A run of ten seeds that never took place: relu, the baseline; tanh, which is worse; elu, of which nothing can be said; gelu, which is better. */
public final class ManySeeds {
    private static final int SEEDS = 10;

    private ManySeeds() {}

    public static RunResult run() {
        RunResult model = SampleRuns.founding();
        ExperimentSpec spec = model.plan().spec();
        ExperimentSpec many = new ExperimentSpec(
                "ten seeds",
                spec.dataset(),
                spec.sampling(),
                spec.model(),
                PluginChoice.parseList("relu,tanh,elu,gelu"),
                spec.optimizers(),
                spec.training(),
                LongStream.rangeClosed(1, SEEDS).boxed().toList());
        RunPlan plan = new RunPlan(
                model.plan().id(), many, many.trials(), 40, 2, model.plan().started());
        List<TrialResult> results = many.trials().stream()
                .map(trial -> result(trial, model.results().get(0)))
                .toList();
        return new RunResult(plan, model.status(), results, List.of(), 100);
    }

    private static TrialResult result(Trial trial, TrialResult model) {
        int seed = (int) trial.seed();
        double relu = 0.94 + 0.001 * (seed % 4);
        double accuracy =
                switch (trial.arm().activation().name()) {
                    case "tanh" -> relu - 0.016 + 0.002 * (seed % 3 - 1);
                    case "elu" -> relu + 0.0005 + 0.003 * (seed % 3 - 1);
                    case "gelu" -> relu + 0.02 + 0.001 * (seed % 2);
                    default -> relu;
                };
        return new TrialResult(
                trial,
                new Evaluations(new Evaluation(0.2, accuracy + 0.01), new Evaluation(1 - accuracy, accuracy)),
                model.epochs(),
                model.stepTimes(),
                model.seconds(),
                model.provenance());
    }
}
