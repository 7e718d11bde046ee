package org.neuroplug.core.internal.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.neuroplug.api.experiment.Arm;
import org.neuroplug.api.experiment.ExperimentSpec;
import org.neuroplug.api.experiment.TrainingSpec;
import org.neuroplug.core.internal.data.FirstRows;
import org.neuroplug.core.internal.data.SeedData;
import org.neuroplug.core.internal.registry.HeldPlugins;
import org.neuroplug.core.internal.registry.PluginRegistry;
import org.neuroplug.spi.TrainingTask;

/** Trains arms for a moment, by their own trainers on the run's own data, as many at once as the run would. */
final class StepMeasurement {
    private static final int EVALUATED_ROWS = 1000;

    private final PluginRegistry registry;
    private final RunContext run;
    private volatile boolean over;

    StepMeasurement(PluginRegistry registry, RunContext run) {
        this.registry = registry;
        this.run = run;
    }

    /**
     * What was seen of an arm.
     *
     * @param arm that was trained
     * @param stepMicros from one step to the next
     * @param rowMicros of one row's evaluation
     * @param setUpSeconds before the first step
     * @param failure why the trial ended by itself, if it did
     */
    record Seen(
            Arm arm,
            OptionalDouble stepMicros,
            OptionalDouble rowMicros,
            double setUpSeconds,
            Optional<String> failure) {}

    /**
     * Measures arms. Each may be measured several times, so that no thread is idle while another one measures.
     *
     * @param nanos for how long in all
     * @throws InterruptedException when the calling thread is interrupted
     */
    List<Seen> take(List<Arm> arms, long nanos) throws InterruptedException {
        int parallel = run.plan().parallel();
        int tasks = (arms.size() + parallel - 1) / parallel * parallel;
        long patience = nanos * parallel / tasks;
        List<Callable<Seen>> work = new ArrayList<>();
        for (int i = 0; i < tasks; i++) {
            Arm arm = arms.get(i % arms.size());
            work.add(() -> measured(arm, patience));
        }
        ExecutorService threads = Executors.newFixedThreadPool(parallel, StepMeasurement::thread);
        try {
            List<Seen> seen = new ArrayList<>();
            for (Future<Seen> each : threads.invokeAll(work)) {
                seen.add(each.get());
            }
            return seen;
        } catch (ExecutionException e) {
            throw new IllegalStateException("steps could not be measured: " + e.getCause(), e.getCause());
        } finally {
            over = true;
            threads.shutdown();
        }
    }

    /** A thread that keeps nothing of whoever asks. */
    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "neuroplug-forecast");
        thread.setDaemon(true);
        thread.setContextClassLoader(StepMeasurement.class.getClassLoader());
        return thread;
    }

    private Seen measured(Arm arm, long patience) {
        long seed = run.plan().spec().seeds().get(0);
        SeedData data = run.data(seed);
        StepClock clock =
                new StepClock(FirstRows.of(data.test(), EVALUATED_ROWS), patience, () -> over, System::nanoTime);
        Optional<String> failure = failure(arm, seed, data, clock);
        return new Seen(arm, clock.stepMicros(), clock.rowMicros(), clock.setUpSeconds(), failure);
    }

    /** Trains until the clock ends it; tells why it ended otherwise. */
    private Optional<String> failure(Arm arm, long seed, SeedData data, StepClock clock) {
        ClassLoader own = Thread.currentThread().getContextClassLoader();
        try {
            train(arm, seed, data, clock);
            return Optional.empty();
        } catch (CancellationException e) {
            return Optional.empty();
        } catch (RuntimeException | LinkageError | StackOverflowError | OutOfMemoryError e) {
            return Optional.of(TrialRun.reason(e));
        } finally {
            Thread.currentThread().setContextClassLoader(own); // whatever a plug-in made of it
        }
    }

    private void train(Arm arm, long seed, SeedData data, StepClock clock) {
        ExperimentSpec spec = run.plan().spec();
        try (HeldPlugins plugins = registry.hold(run.definitions(), run.force())) {
            TrialSetup setup = new TrialSetup(
                    plugins, spec, arm, seed, run.dataset(), run.partition().trainSize());
            TrainingTask task = new TrainingTask(
                    setup.configuration(),
                    data.train(),
                    run.dataset().classes().size(),
                    data.order(),
                    spec.training(arm).batch(),
                    TrainingSpec.MAX_EPOCHS,
                    Optional.empty());
            setup.trainer().plugin().train(setup.trainer().settings(), task, clock);
        }
    }
}
