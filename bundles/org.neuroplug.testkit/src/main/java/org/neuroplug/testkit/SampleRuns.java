package org.neuroplug.testkit;

import java.io.IOException;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.neuroplug.api.experiment.EarlyStopping;
import org.neuroplug.api.experiment.ExperimentSpec;
import org.neuroplug.api.experiment.Grid;
import org.neuroplug.api.experiment.Pruning;
import org.neuroplug.api.experiment.Sampling;
import org.neuroplug.api.experiment.TimeLimit;
import org.neuroplug.api.experiment.TrainingControl;
import org.neuroplug.api.experiment.TrainingSpec;
import org.neuroplug.api.plugin.Hyperparameters;
import org.neuroplug.api.plugin.PluginChoice;
import org.neuroplug.api.report.Reporter;
import org.neuroplug.api.report.WriterTarget;
import org.neuroplug.api.run.RunEvent;
import org.neuroplug.api.run.RunListener;
import org.neuroplug.api.run.RunPlan;
import org.neuroplug.api.run.RunResult;
import org.neuroplug.api.run.RunStatus;
import org.neuroplug.api.run.TrialEnding;
import org.neuroplug.api.run.TrialEnding.Reason;
import org.neuroplug.api.run.TrialFailure;
import org.neuroplug.api.run.TrialResult;

/** Runs that never took place, for reporters to report. */
public final class SampleRuns {
    /** What stands in texts that come from outside, to do harm. */
    public static final String HOSTILE = "=1+1,\"q\"\n\u001b[31m\u202Eevil\u0000";

    private SampleRuns() {}

    /** The founding experiment with one seed, everything finished. */
    public static RunResult founding() {
        RunPlan plan = SampleTrials.plan(experiment("founding", "relu,tanh,sigmoid,elu", "sgd", 1));
        List<TrialResult> results = List.of(
                SampleTrials.result(plan, 0, 0.1951, 0.948, 0.2012, 0.9435),
                SampleTrials.result(plan, 1, 0.2391, 0.933, 0.2477, 0.928),
                SampleTrials.result(plan, 2, 0.3662, 0.898, 0.3601, 0.9015),
                SampleTrials.result(plan, 3, 0.2459, 0.931, 0.2533, 0.9285));
        return new RunResult(plan, RunStatus.FINISHED, results, List.of(), 508.25);
    }

    /** Two activations with two optimizers and three seeds; one trial diverged, one had failed before its first step. */
    public static RunResult failing() {
        RunPlan plan = SampleTrials.plan(
                experiment("two optimizers", "relu,leaky_relu(alpha=0.1)", "sgd,adam(beta1=0.95)", 3));
        Map<Integer, TrialFailure> failures = new LinkedHashMap<>();
        failures.put(5, SampleTrials.failure(plan, 5, "the loss is NaN", 3, 12));
        failures.put(8, SampleTrials.failure(plan, 8, "create threw java.lang.IllegalStateException: no", 0, 0));
        return new RunResult(
                plan,
                RunStatus.FAILED,
                SampleTrials.allBut(plan, failures.keySet()),
                List.copyOf(failures.values()),
                1234.5678);
    }

    /**
     * Three seeds of two arms; after the first seed's trials, another version of relu came, of another bundle, which
     * shadows the one before.
     */
    public static RunResult replaced() {
        RunPlan plan = SampleTrials.plan(experiment("replaced", "relu,tanh", "sgd", 3));
        List<TrialResult> results = SampleTrials.allBut(plan, Set.of()).stream()
                .map(result -> result.trial().seed() == 1 ? result : SampleTrials.withOtherRelu(result))
                .toList();
        return new RunResult(plan, RunStatus.FINISHED, results, List.of(), 60);
    }

    /**
     * Four activations with two seeds, whose trials ended in every way there is: at their end, early with the weights of the best epoch,
     * by a time limit, pruned, cut short with the run; one at the second try, one failed at its second.
     */
    public static RunResult controlled() {
        RunPlan plan = SampleTrials.plan(experiment("controlled", "relu,tanh,sigmoid,elu", "sgd", 2)
                .withControl(TrainingControl.NONE
                        .withValidation(OptionalDouble.of(0.1))
                        .withEarlyStopping(Optional.of(new EarlyStopping(3, 0.001, true)))
                        .withPruning(Optional.of(Pruning.by(Pruning.Rule.HALVING)))
                        .withTrialLimit(Optional.of(TimeLimit.parse("10m")))
                        .withRunLimit(Optional.of(TimeLimit.parse("1h30m")))
                        .withRetries(1)));
        List<TrialEnding> endings = List.of(
                new TrialEnding(Reason.STOPPED_EARLY, 3, 2),
                TrialEnding.completed(3),
                new TrialEnding(Reason.PRUNED, 3, 3),
                new TrialEnding(Reason.TIME_LIMIT, 3, 3),
                new TrialEnding(Reason.STOPPED_EARLY, 3, 3),
                new TrialEnding(Reason.RUN_TIME_LIMIT, 3, 3),
                new TrialEnding(Reason.PRUNED, 3, 3));
        List<TrialResult> results = new ArrayList<>();
        for (TrialResult result : SampleTrials.allBut(plan, Set.of(7))) {
            int index = result.trial().index();
            results.add(SampleTrials.validated(result).withEnding(endings.get(index), index == 1 ? 2 : 1));
        }
        TrialFailure failure = new TrialFailure(
                plan.trials().get(7), "the disk is full", 2, 5, new IllegalStateException("the disk is full"), 2);
        return new RunResult(plan, RunStatus.TIME_LIMIT, results, List.of(failure), 5400.5);
    }

    /** Cancelled after the first of four arms; nothing is known of the others. */
    public static RunResult cancelled() {
        RunPlan plan = SampleTrials.plan(experiment("founding", "relu,tanh,sigmoid,elu", "sgd", 1));
        return new RunResult(plan, RunStatus.CANCELLED, SampleTrials.allBut(plan, Set.of(1, 2, 3)), List.of(), 12);
    }

    /** Cancelled before anything had finished. */
    public static RunResult nothing() {
        RunPlan plan = SampleTrials.plan(experiment("founding", "relu,tanh", "sgd", 1));
        return new RunResult(plan, RunStatus.CANCELLED, List.of(), List.of(), 0.04);
    }

    /** A run whose every text wants to break the report, and whose losses are no numbers. */
    public static RunResult hostile() {
        PluginChoice choice = PluginChoice.of("csv").with("file", HOSTILE);
        ExperimentSpec plain = experiment(HOSTILE, "relu,tanh", "sgd", 1);
        RunPlan plan = SampleTrials.plan(new ExperimentSpec(
                HOSTILE,
                choice,
                new Sampling(OptionalInt.empty(), OptionalDouble.empty()),
                plain.model(),
                List.of(
                        PluginChoice.of("relu").with("text", HOSTILE),
                        PluginChoice.of("tanh").with("x", "数".repeat(40))),
                plain.optimizers(),
                plain.training(),
                plain.seeds()));
        return new RunResult(
                plan,
                RunStatus.FAILED,
                List.of(SampleTrials.result(plan, 0, Double.NaN, 0.1, Double.POSITIVE_INFINITY, 0)),
                List.of(SampleTrials.failure(plan, 1, HOSTILE, 1, 1)),
                1);
    }

    /** Two activations, two learning rates and two models with two seeds, everything finished. */
    public static RunResult grid() {
        Grid grid = Grid.parse(
                List.of("training.learning-rate=0.01,0.1", "model.units=[100,100],[200,200]", "training.epochs=100"),
                Optional.empty());
        RunPlan plan =
                SampleTrials.plan(experiment("grid", "relu,tanh", "sgd", 2).withGrid(grid));
        return new RunResult(plan, RunStatus.FINISHED, SampleTrials.allBut(plan, Set.of()), List.of(), 60);
    }

    /** One that asks for further metrics, of which one has no meaning in the first trial. */
    public static RunResult measured() {
        RunResult plain = founding();
        ExperimentSpec spec = plain.plan().spec();
        RunPlan plan = SampleTrials.plan(
                spec.withTraining(spec.training().withMetrics(PluginChoice.parseList("f1,top_k(k=3)"))));
        List<TrialResult> results = plain.results().stream()
                .map(result -> result.withMetrics(new TreeMap<>(Map.of(
                        "f1",
                        result.finals().test().accuracy() - 0.125,
                        "top_k(k=3)",
                        result.trial().equals(plan.trials().get(0)) ? Double.NaN : 0.96875))))
                .toList();
        return new RunResult(plan, plain.status(), results, List.of(), plain.seconds());
    }

    private static ExperimentSpec experiment(String name, String activations, String optimizers, int seeds) {
        ExperimentSpec founding = ExperimentSpec.founding();
        return new ExperimentSpec(
                name,
                founding.dataset(),
                founding.sampling(),
                founding.model(),
                PluginChoice.parseList(activations),
                PluginChoice.parseList(optimizers),
                new TrainingSpec(PluginChoice.of("dl4j"), 100, 200, OptionalDouble.of(0.01), 50),
                LongStream.rangeClosed(1, seeds).boxed().toList());
    }

    /** The events of a run, in order. */
    public static List<RunEvent> events(RunResult run) {
        List<RunEvent> events = new ArrayList<>();
        events.add(new RunEvent.RunStarted(run.plan()));
        for (TrialResult result : run.results()) {
            events.add(new RunEvent.TrialStarted(result.trial()));
            result.epochs().forEach(epoch -> events.add(new RunEvent.EpochFinished(result.trial(), epoch)));
            events.add(new RunEvent.TrialFinished(result));
        }
        run.failures().forEach(failure -> events.add(new RunEvent.TrialFailed(failure)));
        events.add(new RunEvent.RunFinished(run));
        return events;
    }

    /** The whole report of a run, with the reporter's defaults. */
    public static String report(Reporter reporter, RunResult run, int width) throws IOException {
        StringWriter out = new StringWriter();
        RunListener listener = reporter.open(
                Hyperparameters.defaults("reporter", reporter.parameters()), new WriterTarget(out, width, "terminal"));
        for (RunEvent event : events(run)) {
            listener.on(event);
        }
        return out.toString();
    }
}
