package org.neuroplug.core.internal.run;

import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.deeplearning4j.nn.conf.MultiLayerConfiguration;
import org.neuroplug.api.InvalidInputException;
import org.neuroplug.api.experiment.TrainingSpec;
import org.neuroplug.api.experiment.Trial;
import org.neuroplug.api.run.Evaluations;
import org.neuroplug.api.run.RunEvent;
import org.neuroplug.api.run.TrialFailure;
import org.neuroplug.api.run.TrialResult;
import org.neuroplug.core.internal.data.SeedData;
import org.neuroplug.core.internal.registry.HeldPlugins;
import org.neuroplug.core.internal.registry.PluginRegistry;
import org.neuroplug.spi.TrainedModel;
import org.neuroplug.spi.TrainingTask;

/** Runs one trial from its plug-ins to its result. Safe for use from several threads. */
final class TrialRunner {
    private final PluginRegistry registry;
    private final RunContext run;
    private final BooleanSupplier cancelled;
    private final Consumer<RunEvent> events;

    TrialRunner(PluginRegistry registry, RunContext run, BooleanSupplier cancelled, Consumer<RunEvent> events) {
        this.registry = registry;
        this.run = run;
        this.cancelled = cancelled;
        this.events = events;
    }

    /** Trains; tells what happens as events, a failure too. A cancelled trial ends without one. */
    void run(Trial trial) {
        SeedData data = run.data(trial.seed());
        TrialMonitor monitor = new TrialMonitor(
                run.plan().spec().training(trial.arm()),
                data,
                cancelled,
                epoch -> events.accept(new RunEvent.EpochFinished(trial, epoch)));
        events.accept(new RunEvent.TrialStarted(trial));
        ClassLoader own = Thread.currentThread().getContextClassLoader();
        try {
            events.accept(new RunEvent.TrialFinished(train(trial, data, monitor)));
        } catch (CancellationException e) {
            // The run's result lists the trials that finished; this one did not.
            return;
        } catch (RuntimeException | LinkageError | StackOverflowError | OutOfMemoryError e) {
            events.accept(new RunEvent.TrialFailed(
                    new TrialFailure(trial, reason(e), monitor.epoch(), monitor.step(), RecordedThrowable.of(e))));
        } finally {
            Thread.currentThread().setContextClassLoader(own); // whatever a plug-in made of it
        }
    }

    private TrialResult train(Trial trial, SeedData data, TrialMonitor monitor) {
        try (HeldPlugins plugins = registry.hold(run.definitions(), run.force())) {
            return train(trial, data, monitor, plugins);
        }
    }

    private TrialResult train(Trial trial, SeedData data, TrialMonitor monitor, HeldPlugins plugins) {
        Instant started = Instant.now();
        TrainingSpec training = run.plan().spec().training(trial.arm());
        TrialSetup setup = setUp(trial, plugins);
        MultiLayerConfiguration network = setup.configuration();
        TrainingTask task = new TrainingTask(
                network,
                data.train(),
                run.dataset().classes().size(),
                data.order(),
                training.batch(),
                training.epochs(),
                Optional.empty());
        var trainer = setup.trainer();
        TrainedModel model = trainer.plugin().train(trainer.settings(), task, monitor);
        Evaluations finals = TrialMonitor.evaluate(model, data);
        TrialResult result = new TrialResult(
                trial,
                finals,
                monitor.epochs(),
                monitor.stepTimes(task.stepsPerEpoch()),
                monitor.seconds(),
                new ProvenanceBuilder(run, setup).build(trial, started),
                new TestDetails(run.dataset(), run.partition().heldOut(trial.seed())).of(model, data.test()));
        run.keeper()
                .ifPresent(keeper -> new ModelSaving(run, setup, network).save(keeper, model, result, data.scaling()));
        return result;
    }

    /** All of them were there when the run began. */
    private TrialSetup setUp(Trial trial, HeldPlugins plugins) {
        try {
            return new TrialSetup(plugins, run.plan().spec(), trial.arm(), trial.seed(), run.dataset());
        } catch (InvalidInputException e) {
            throw new InvalidInputException("a plug-in went while the run was under way: " + e.getMessage(), e);
        }
    }

    /** Our own messages stand alone; of others, the innermost cause says most. */
    static String reason(Throwable thrown) {
        if (thrown instanceof InvalidInputException || thrown instanceof ArithmeticException) {
            return thrown.getMessage();
        }
        Throwable cause = thrown;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause.toString();
    }
}
