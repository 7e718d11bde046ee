package org.neuroplug.statistics.internal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.LongStream;
import org.neuroplug.api.experiment.Arm;
import org.neuroplug.api.experiment.ExperimentSpec;
import org.neuroplug.api.experiment.Sampling;
import org.neuroplug.api.experiment.Trial;
import org.neuroplug.api.plugin.PluginChoice;
import org.neuroplug.api.plugin.PluginIdentity;
import org.neuroplug.api.plugin.PluginKind;
import org.neuroplug.api.run.Environment;
import org.neuroplug.api.run.Evaluation;
import org.neuroplug.api.run.Evaluations;
import org.neuroplug.api.run.Provenance;
import org.neuroplug.api.run.RunPlan;
import org.neuroplug.api.run.RunResult;
import org.neuroplug.api.run.RunStatus;
import org.neuroplug.api.run.StepTimes;
import org.neuroplug.api.run.TrialResult;

/** Runs with given results: their test accuracies, or with these as negative test losses. */
final class Runs {
    /** The data set's own splits. */
    static final Sampling PUBLISHED = new Sampling(OptionalInt.empty(), OptionalDouble.empty());

    /** Each seed draws 800 rows to train on and 200 to test on. */
    static final Sampling DRAWN = new Sampling(OptionalInt.of(1000), OptionalDouble.of(0.8));

    /** Stands for a trial that did not finish. */
    static final Evaluation NONE = new Evaluation(-1, 0);

    private final Sampling sampling;
    private final Map<String, List<Evaluation>> arms = new LinkedHashMap<>();

    private Runs(Sampling sampling) {
        this.sampling = sampling;
    }

    static Runs with(Sampling sampling) {
        return new Runs(sampling);
    }

    /** An activation with its test accuracies for the seeds from 1. */
    Runs arm(String activation, double... accuracies) {
        List<Evaluation> evaluations = new ArrayList<>();
        for (double accuracy : accuracies) {
            evaluations.add(new Evaluation(1 - accuracy, accuracy));
        }
        return arm(activation, evaluations);
    }

    Runs arm(String activation, List<Evaluation> evaluations) {
        arms.put(activation, evaluations);
        return this;
    }

    static Arm named(String activation) {
        return new Arm(PluginChoice.of(activation), PluginChoice.of("sgd"));
    }

    RunResult result() {
        int seeds = arms.values().iterator().next().size();
        ExperimentSpec founding = ExperimentSpec.founding();
        ExperimentSpec spec = new ExperimentSpec(
                "made up",
                founding.dataset(),
                sampling,
                founding.model(),
                arms.keySet().stream().map(PluginChoice::of).toList(),
                founding.optimizers(),
                founding.training(),
                LongStream.rangeClosed(1, seeds).boxed().toList());
        RunPlan plan = new RunPlan("made-up", spec, spec.trials(), 4, 1, Instant.EPOCH);
        List<TrialResult> results = spec.trials().stream()
                .filter(trial -> test(trial) != NONE)
                .map(this::result)
                .toList();
        return new RunResult(plan, RunStatus.FINISHED, results, List.of(), 1);
    }

    private Evaluation test(Trial trial) {
        return arms.get(trial.arm().activation().name()).get((int) trial.seed() - 1);
    }

    private TrialResult result(Trial trial) {
        Evaluation test = test(trial);
        Evaluation train = new Evaluation(test.loss() / 2, Math.min(1, test.accuracy() + 0.01));
        return new TrialResult(
                trial,
                new Evaluations(train, test),
                List.of(),
                new StepTimes(1, 1, 1, 1, 0),
                1,
                new Provenance(
                        List.of(new PluginIdentity(
                                PluginKind.ACTIVATION, trial.arm().activation().name(), "made.up", "1.0.0", "0")),
                        List.of(),
                        "made up",
                        "0",
                        trial.seed(),
                        Map.of(),
                        new Environment("0", "none", "none", 1, 1, "none", "none", 1),
                        Instant.EPOCH));
    }
}
