package org.neuroplug.core.internal.run;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.neuroplug.api.experiment.Trial;
import org.neuroplug.api.run.RunEvent;
import org.neuroplug.api.run.RunPlan;
import org.neuroplug.api.run.RunResult;
import org.neuroplug.api.run.RunStatus;
import org.neuroplug.api.run.TrialFailure;
import org.neuroplug.api.run.TrialResult;
import org.neuroplug.api.workbench.Run;
import org.neuroplug.core.internal.registry.HeldPlugins;
import org.neuroplug.core.internal.registry.PluginRegistry;
import org.neuroplug.core.internal.saved.ModelKeeper;

/** A run under way: its trials on as many threads as are trained at once, one trial on one thread. */
final class RunExecution implements Run {
    private static final AtomicInteger THREADS = new AtomicInteger();

    private final RunPlan plan;
    private final Optional<ModelKeeper> keeper;
    private final EventDispatcher records;
    private final EventDispatcher events;
    private final List<TrialResult> results = new ArrayList<>();
    private final List<TrialFailure> failures = new ArrayList<>();
    private final CompletableFuture<RunResult> outcome = new CompletableFuture<>();
    private volatile boolean stopping;
    private volatile boolean cancelled;

    /**
     * @param recorders who keep what happens, on a thread that no report delays
     * @param subscribers who tell what happens
     */
    RunExecution(RunPlan plan, Optional<ModelKeeper> keeper, List<Subscriber> recorders, List<Subscriber> subscribers) {
        this.plan = plan;
        this.keeper = keeper;
        this.records = new EventDispatcher("neuroplug-records-" + plan.id(), recorders);
        this.events = new EventDispatcher("neuroplug-events-" + plan.id(), subscribers);
    }

    /**
     * Starts the trials in the background.
     *
     * @param held the plug-ins of the run, which are given back at its end
     */
    RunExecution start(PluginRegistry registry, RunContext context, HeldPlugins held) {
        TrialRunner trials = new TrialRunner(registry, context, this::stopsBefore, this::happened);
        thread(() -> execute(trials, held), "neuroplug-run-" + plan.id()).start();
        return this;
    }

    private void execute(TrialRunner runner, HeldPlugins held) {
        RunResult result;
        try (held) {
            result = execute(runner);
        } catch (InterruptedException | RuntimeException | Error e) {
            cancelled = true;
            outcome.completeExceptionally(e);
            return;
        }
        outcome.complete(result);
    }

    private RunResult execute(TrialRunner runner) throws InterruptedException {
        long start = System.nanoTime();
        happened(new RunEvent.RunStarted(plan));
        ExecutorService threads = Executors.newFixedThreadPool(
                plan.parallel(), work -> thread(work, "neuroplug-trial-" + THREADS.incrementAndGet()));
        for (Trial trial : plan.trials()) {
            threads.execute(() -> {
                if (!stopsBefore(TrialMonitor.FIRST_STEP)) {
                    runner.run(trial);
                }
            });
        }
        threads.shutdown();
        threads.awaitTermination(Long.MAX_VALUE, TimeUnit.NANOSECONDS);
        RunResult result = result((System.nanoTime() - start) / 1e9);
        happened(new RunEvent.RunFinished(result));
        records.await();
        events.await();
        return result;
    }

    /** Whether no trial goes on to a step with this number within its epoch. */
    private boolean stopsBefore(int step) {
        return cancelled || stopping && step == TrialMonitor.FIRST_STEP;
    }

    /** A thread that keeps nothing of whoever started the run. */
    private static Thread thread(Runnable work, String name) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        thread.setContextClassLoader(RunExecution.class.getClassLoader());
        return thread;
    }

    private synchronized void happened(RunEvent event) {
        if (event instanceof RunEvent.TrialFinished finished) {
            results.add(finished.result());
        } else if (event instanceof RunEvent.TrialFailed failed) {
            failures.add(failed.failure());
        }
        records.publish(event);
        events.publish(event);
    }

    private synchronized RunResult result(double seconds) {
        results.sort(Comparator.comparingInt(r -> r.trial().index()));
        failures.sort(Comparator.comparingInt(f -> f.trial().index()));
        boolean complete = results.size() + failures.size() == plan.trials().size();
        RunStatus status = !complete ? RunStatus.CANCELLED : failures.isEmpty() ? RunStatus.FINISHED : RunStatus.FAILED;
        return new RunResult(plan, status, results, failures, seconds);
    }

    @Override
    public RunPlan plan() {
        return plan;
    }

    @Override
    public RunResult await() throws InterruptedException {
        try {
            return outcome.get();
        } catch (ExecutionException e) {
            throw new CompletionException(e.getCause());
        }
    }

    @Override
    public void stopAfterEpoch() {
        stopping = true;
    }

    @Override
    public void cancel() {
        cancelled = true;
    }

    @Override
    public List<String> reportFailures() {
        List<String> failures = new ArrayList<>(records.failures());
        failures.addAll(events.failures());
        keeper.ifPresent(k -> failures.addAll(k.failures()));
        return failures;
    }

    @Override
    public boolean isKept() {
        return records.hasHealthySubscriber();
    }

    @Override
    public List<Path> savedModels() {
        return keeper.map(ModelKeeper::kept).orElse(List.of());
    }
}
