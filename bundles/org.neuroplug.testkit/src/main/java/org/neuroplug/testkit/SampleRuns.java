package org.neuroplug.testkit;

import java.io.IOException;
import java.io.StringWriter;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.neuroplug.api.experiment.EarlyStopping;
import org.neuroplug.api.experiment.ExperimentSpec;
import org.neuroplug.api.experiment.Grid;
import org.neuroplug.api.experiment.Pruning;
import org.neuroplug.api.experiment.Sampling;
import org.neuroplug.api.experiment.TimeLimit;
import org.neuroplug.api.experiment.TrainingControl;
import org.neuroplug.api.experiment.TrainingSpec;
import org.neuroplug.api.experiment.Trial;
import org.neuroplug.api.plugin.Hyperparameters;
import org.neuroplug.api.plugin.PluginChoice;
import org.neuroplug.api.plugin.PluginIdentity;
import org.neuroplug.api.plugin.PluginKind;
import org.neuroplug.api.report.Reporter;
import org.neuroplug.api.report.WriterTarget;
import org.neuroplug.api.run.Environment;
import org.neuroplug.api.run.EpochResult;
import org.neuroplug.api.run.Evaluation;
import org.neuroplug.api.run.Evaluations;
import org.neuroplug.api.run.Provenance;
import org.neuroplug.api.run.RunEvent;
import org.neuroplug.api.run.RunListener;
import org.neuroplug.api.run.RunPlan;
import org.neuroplug.api.run.RunResult;
import org.neuroplug.api.run.RunStatus;
import org.neuroplug.api.run.StepTimes;
import org.neuroplug.api.run.TrialEnding;
import org.neuroplug.api.run.TrialEnding.Reason;
import org.neuroplug.api.run.TrialFailure;
import org.neuroplug.api.run.TrialResult;

/** SampleRuns that never took place, for reporters to report. */
public final class SampleRuns {
    private static final Instant STARTED = Instant.parse("2026-03-01T12:00:00Z");

    /** What stands in texts that come from outside, to do harm. */
    public static final String HOSTILE = "=1+1,\"q\"\n\u001b[31m\u202Eevil\u0000";

    private SampleRuns() {}

    /** The founding experiment with one seed, everything finished. */
    public static RunResult founding() {
        RunPlan plan = plan(experiment("founding", "relu,tanh,sigmoid,elu", "sgd", 1));
        List<TrialResult> results = List.of(
                result(plan, 0, 0.1951, 0.948, 0.2012, 0.9435),
                result(plan, 1, 0.2391, 0.933, 0.2477, 0.928),
                result(plan, 2, 0.3662, 0.898, 0.3601, 0.9015),
                result(plan, 3, 0.2459, 0.931, 0.2533, 0.9285));
        return new RunResult(plan, RunStatus.FINISHED, results, List.of(), 508.25);
    }

    /** Two activations with two optimizers and three seeds; one trial diverged, one had failed before its first step. */
    public static RunResult failing() {
        RunPlan plan = plan(experiment("two optimizers", "relu,leaky_relu(alpha=0.1)", "sgd,adam(beta1=0.95)", 3));
        Map<Integer, TrialFailure> failures = new LinkedHashMap<>();
        failures.put(5, failure(plan, 5, "the loss is NaN", 3, 12));
        failures.put(8, failure(plan, 8, "create threw java.lang.IllegalStateException: no", 0, 0));
        return new RunResult(
                plan, RunStatus.FAILED, allBut(plan, failures.keySet()), List.copyOf(failures.values()), 1234.5678);
    }

    /**
     * Three seeds of two arms; after the first seed's trials, another version of relu came, of another bundle, which
     * shadows the one before.
     */
    public static RunResult replaced() {
        RunPlan plan = plan(experiment("replaced", "relu,tanh", "sgd", 3));
        List<TrialResult> results = allBut(plan, Set.of()).stream()
                .map(result -> result.trial().seed() == 1 ? result : withOtherRelu(result))
                .toList();
        return new RunResult(plan, RunStatus.FINISHED, results, List.of(), 60);
    }

    private static TrialResult withOtherRelu(TrialResult result) {
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

    /**
     * Four activations with two seeds, whose trials ended in every way there is: at their end, early with the weights of the best epoch,
     * by a time limit, pruned, cut short with the run; one at the second try, one failed at its second.
     */
    public static RunResult controlled() {
        RunPlan plan = plan(experiment("controlled", "relu,tanh,sigmoid,elu", "sgd", 2)
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
        for (TrialResult result : allBut(plan, Set.of(7))) {
            int index = result.trial().index();
            results.add(validated(result).withEnding(endings.get(index), index == 1 ? 2 : 1));
        }
        TrialFailure failure = new TrialFailure(
                plan.trials().get(7), "the disk is full", 2, 5, new IllegalStateException("the disk is full"), 2);
        return new RunResult(plan, RunStatus.TIME_LIMIT, results, List.of(failure), 5400.5);
    }

    private static TrialResult validated(TrialResult result) {
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

    /** Cancelled after the first of four arms; nothing is known of the others. */
    public static RunResult cancelled() {
        RunPlan plan = plan(experiment("founding", "relu,tanh,sigmoid,elu", "sgd", 1));
        return new RunResult(plan, RunStatus.CANCELLED, allBut(plan, Set.of(1, 2, 3)), List.of(), 12);
    }

    /** Cancelled before anything had finished. */
    public static RunResult nothing() {
        RunPlan plan = plan(experiment("founding", "relu,tanh", "sgd", 1));
        return new RunResult(plan, RunStatus.CANCELLED, List.of(), List.of(), 0.04);
    }

    /** A run whose every text wants to break the report, and whose losses are no numbers. */
    public static RunResult hostile() {
        PluginChoice choice = PluginChoice.of("csv").with("file", HOSTILE);
        ExperimentSpec plain = experiment(HOSTILE, "relu,tanh", "sgd", 1);
        RunPlan plan = plan(new ExperimentSpec(
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
                List.of(result(plan, 0, Double.NaN, 0.1, Double.POSITIVE_INFINITY, 0)),
                List.of(failure(plan, 1, HOSTILE, 1, 1)),
                1);
    }

    /** Two activations, two learning rates and two models with two seeds, everything finished. */
    public static RunResult grid() {
        Grid grid = Grid.parse(
                List.of("training.learning-rate=0.01,0.1", "model.units=[100,100],[200,200]", "training.epochs=100"),
                Optional.empty());
        RunPlan plan = plan(experiment("grid", "relu,tanh", "sgd", 2).withGrid(grid));
        return new RunResult(plan, RunStatus.FINISHED, allBut(plan, Set.of()), List.of(), 60);
    }

    /** One that asks for further metrics, of which one has no meaning in the first trial. */
    public static RunResult measured() {
        RunResult plain = founding();
        ExperimentSpec spec = plain.plan().spec();
        RunPlan plan = plan(spec.withTraining(spec.training().withMetrics(PluginChoice.parseList("f1,top_k(k=3)"))));
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

    private static RunPlan plan(ExperimentSpec spec) {
        return new RunPlan("20260301-120000-ab12", spec, spec.trials(), 40, 2, STARTED);
    }

    private static List<TrialResult> allBut(RunPlan plan, Set<Integer> missing) {
        List<TrialResult> results = new ArrayList<>();
        for (int i = 0; i < plan.trials().size(); i++) {
            if (!missing.contains(i)) {
                double loss = 0.2 + 0.03 * (i % 4) + 0.001 * i;
                results.add(result(plan, i, loss, 0.95 - loss / 10, loss + 0.01, 0.945 - loss / 10));
            }
        }
        return results;
    }

    private static TrialFailure failure(RunPlan plan, int index, String reason, int epoch, int step) {
        return new TrialFailure(plan.trials().get(index), reason, epoch, step, new IllegalStateException(reason));
    }

    private static TrialResult result(
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
