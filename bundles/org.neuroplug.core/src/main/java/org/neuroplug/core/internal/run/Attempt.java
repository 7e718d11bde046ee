package org.neuroplug.core.internal.run;

import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import java.util.function.IntPredicate;
import org.deeplearning4j.nn.conf.MultiLayerConfiguration;
import org.neuroplug.api.InvalidInputException;
import org.neuroplug.api.experiment.ExperimentSpec;
import org.neuroplug.api.experiment.TrainingSpec;
import org.neuroplug.api.experiment.Trial;
import org.neuroplug.api.run.EpochResult;
import org.neuroplug.api.run.Evaluation;
import org.neuroplug.api.run.Evaluations;
import org.neuroplug.api.run.TrialEnding;
import org.neuroplug.api.run.TrialEnding.Reason;
import org.neuroplug.api.run.TrialResult;
import org.neuroplug.core.internal.checkpoint.Checkpoint;
import org.neuroplug.core.internal.checkpoint.TrialCheckpoints;
import org.neuroplug.core.internal.checkpoint.TrialIdentity;
import org.neuroplug.core.internal.control.TimeBudget;
import org.neuroplug.core.internal.control.TrialRules;
import org.neuroplug.core.internal.data.SeedData;
import org.neuroplug.core.internal.registry.HeldPlugins;
import org.neuroplug.core.internal.registry.PluginRegistry;
import org.neuroplug.spi.Predictions;
import org.neuroplug.spi.TrainedModel;
import org.neuroplug.spi.TrainingState;
import org.neuroplug.spi.TrainingTask;

/**
 * A trial that is trained, from its plug-ins to its result. It can pause after an epoch: then its state is all that is left of the
 * model, and it holds its plug-ins until it goes on. Used by one thread at a time.
 */
final class Attempt implements AutoCloseable {
    private final RunContext run;
    private final TrainingSpec training;
    private final Trial trial;
    private final SeedData data;
    private final TrialRules rules;
    private final TrialMonitor monitor;
    private final HeldPlugins plugins;
    private final IntPredicate stopsBefore;
    private final TrialCheckpoints checkpoints;
    private boolean mayGoOn;
    private Instant started = Instant.now();
    private Optional<Network> network = Optional.empty();
    private Optional<TrainedModel> model = Optional.empty();
    private Optional<TrainingState> paused = Optional.empty();

    /** What is trained, and who trains. */
    private record Network(TrialSetup setup, MultiLayerConfiguration configuration) {
        TrainedModel restored(TrainingState state, int classes) {
            var trainer = setup.trainer();
            return trainer.plugin().restore(trainer.settings(), configuration, state, classes);
        }
    }

    /**
     * Begins one; nothing of a plug-in's is called yet.
     *
     * @param runTime of the whole run
     * @param stopsBefore whether it does not go on to a step with this number within its epoch
     * @param mayGoOn whether it goes on from the trial's checkpoint, if there is one
     * @param epochs hears of each epoch
     */
    Attempt(
            PluginRegistry registry,
            RunContext run,
            Trial trial,
            TimeBudget runTime,
            IntPredicate stopsBefore,
            boolean mayGoOn,
            Consumer<EpochResult> epochs) {
        ExperimentSpec spec = run.plan().spec();
        this.run = run;
        this.training = spec.training(trial.arm());
        this.trial = trial;
        this.data = run.data(trial.seed());
        this.rules = new TrialRules(spec.control(), training.epochs(), runTime, System::nanoTime);
        this.monitor = new TrialMonitor(training, data, rules, stopsBefore, epochs.andThen(this::scheduled));
        this.stopsBefore = stopsBefore;
        this.mayGoOn = mayGoOn;
        this.checkpoints = run.checkpoints()
                .map(folder -> folder.writer(trial, this::identity))
                .orElseGet(TrialCheckpoints::none);
        this.plugins = registry.hold(run.definitions(), run.force());
    }

    /**
     * Trains until so many epochs are behind it, or a rule ends it.
     *
     * @throws CancellationException when the run was cancelled
     */
    void train(int epochs) {
        if (mayGoOn) {
            mayGoOn = false;
            run.checkpoints()
                    .flatMap(folder -> folder.read(trial, this::identity, remark -> {}))
                    .ifPresent(this::goOn);
        }
        if (monitor.stopped().isPresent() || monitor.epochs().size() >= Math.min(epochs, training.epochs())) {
            return;
        }
        rules.begin();
        try {
            train(task(Math.min(epochs, training.epochs())));
        } finally {
            rules.pause();
        }
    }

    /** Lets the schedule know of an epoch. */
    private void scheduled(EpochResult epoch) {
        double loss = epoch.validation().map(Evaluation::loss).orElse(epoch.loss());
        network().setup().schedule().epochEnded(epoch.epoch(), loss);
    }

    private void goOn(Checkpoint from) {
        monitor.goOn(from);
        from.epochs().forEach(this::scheduled);
        paused = Optional.of(from.state());
        started = from.started();
    }

    private TrialIdentity identity() {
        return TrialIdentity.of(new ProvenanceBuilder(run, network().setup()).build(trial, started));
    }

    private Checkpoint checkpoint(TrainingState state) {
        return monitor.checkpoint(started, state);
    }

    private TrainingTask task(int epochs) {
        return new TrainingTask(
                network().configuration(), data.train(), classes(), data.order(), training.batch(), epochs, paused);
    }

    private void train(TrainingTask task) {
        var trainer = network().setup().trainer();
        var told = new CheckpointMonitor(monitor, checkpoints, this::checkpoint, training.epochs(), stopsBefore);
        try {
            model = Optional.of(trainer.plugin().train(trainer.settings(), task, told));
            paused = Optional.empty();
        } catch (CancellationException e) {
            if (monitor.stopped().isEmpty()) {
                throw e;
            }
            paused = monitor.stateAtStop();
        }
    }

    /** Keeps no more of the model than it takes to go on. */
    void pause() {
        if (model.isPresent()) {
            paused = model.map(TrainedModel::state);
            model = Optional.empty();
            checkpoints.keep(() -> checkpoint(paused.orElseThrow()));
        }
    }

    /** Why it is not trained any further; empty when it would be. */
    Optional<Reason> ended() {
        boolean complete = monitor.epochs().size() >= training.epochs();
        return monitor.stopped().or(() -> complete ? Optional.of(Reason.COMPLETED) : Optional.empty());
    }

    /**
     * Asks the trained model about all rows.
     *
     * @param reason why it ended
     * @param tries how often the trial was begun
     */
    TrialResult result(Reason reason, int tries) {
        TrainedModel last = ending();
        Evaluations finals = TrialMonitor.evaluate(last, data);
        int epochs = monitor.epochs().size();
        Optional<Predictions> predictions = TestPredictions.of(last, data.test(), classes());
        TrialResult result = new TrialResult(
                trial,
                finals,
                monitor.epochs(),
                monitor.stepTimes(task(epochs).stepsPerEpoch()),
                monitor.seconds(),
                new ProvenanceBuilder(run, network().setup()).build(trial, started),
                predictions.flatMap(
                        new TestDetails(run.dataset(), run.partition().heldOut(trial.seed()))::of),
                new TrialEnding(reason, epochs, rules.modelEpoch(epochs)),
                tries,
                TestPredictions.measured(predictions, network().setup().metrics()));
        run.keeper().ifPresent(keeper -> new ModelSaving(
                        run, network().setup(), network().configuration())
                .save(keeper, last, result, data.scaling()));
        return result;
    }

    /** The model that the trial ends with: that of the best epoch, where that is wanted and another one than the last. */
    private TrainedModel ending() {
        int last = monitor.epochs().size();
        Optional<TrainingState> earlier = rules.best().filter(best -> rules.modelEpoch(last) < last);
        return earlier.or(() -> paused)
                .map(state -> network().restored(state, classes()))
                .or(() -> model)
                .orElseThrow();
    }

    private int classes() {
        return run.dataset().classes().size();
    }

    private Network network() {
        if (network.isEmpty()) {
            TrialSetup setup = setUp();
            network = Optional.of(new Network(setup, setup.configuration()));
        }
        return network.get();
    }

    /** All of them were there when the run began. */
    private TrialSetup setUp() {
        try {
            return new TrialSetup(
                    plugins,
                    run.plan().spec(),
                    trial.arm(),
                    trial.seed(),
                    run.dataset(),
                    run.partition().trainSize());
        } catch (InvalidInputException e) {
            throw new InvalidInputException("a plug-in went while the run was under way: " + e.getMessage(), e);
        }
    }

    /** The epoch under way, from 1; 0 before the first. */
    int epoch() {
        return monitor.epoch();
    }

    /** The step under way, from 1; 0 before the first. */
    int step() {
        return monitor.step();
    }

    /** How good the model is that it would end with after so many epochs: the more the better. */
    double score(int after) {
        return rules.score(after);
    }

    /** Gives the plug-ins back; it cannot be used any more. */
    @Override
    public void close() {
        checkpoints.close();
        plugins.close();
    }
}
