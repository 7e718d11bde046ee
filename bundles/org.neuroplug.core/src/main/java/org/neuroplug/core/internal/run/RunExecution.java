package org.neuroplug.core.internal.run;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
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
import org.neuroplug.core.internal.registry.PluginRegistry;

/** A run under way: its trials on as many threads as are trained at once, one trial on one thread. */
final class RunExecution implements Run {
    private final RunContext context;
    private final EventDispatcher events;
    private final List<TrialResult> results = new ArrayList<>();
    private final List<TrialFailure> failures = new ArrayList<>();
    private final CompletableFuture<RunResult> outcome = new CompletableFuture<>();
    private volatile boolean cancelled;

    RunExecution(RunContext context, List<Subscriber> subscribers) {
        this.context = context;
        this.events = new EventDispatcher(context.plan().id(), subscribers);
    }

    /** Starts the trials in the background. */
    RunExecution start(PluginRegistry registry) {
        TrialRunner trials = new TrialRunner(registry, context, () -> cancelled, this::happened);
        Thread thread = new Thread(
                () -> execute(trials), "neuroplug-run-" + context.plan().id());
        thread.setDaemon(true);
        thread.start();
        return this;
    }

    private void execute(TrialRunner runner) {
        long start = System.nanoTime();
        happened(new RunEvent.RunStarted(context.plan()));
        try {
            ExecutorService threads =
                    Executors.newFixedThreadPool(context.plan().parallel(), RunExecution::thread);
            for (Trial trial : context.plan().trials()) {
                threads.execute(() -> {
                    if (!cancelled) {
                        runner.run(trial);
                    }
                });
            }
            threads.shutdown();
            threads.awaitTermination(Long.MAX_VALUE, TimeUnit.NANOSECONDS);
            RunResult result = result((System.nanoTime() - start) / 1e9);
            happened(new RunEvent.RunFinished(result));
            events.await();
            outcome.complete(result);
        } catch (InterruptedException | RuntimeException | Error e) {
            cancelled = true;
            outcome.completeExceptionally(e);
        }
    }

    private static final AtomicInteger THREADS = new AtomicInteger();

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "neuroplug-trial-" + THREADS.incrementAndGet());
        thread.setDaemon(true);
        return thread;
    }

    private synchronized void happened(RunEvent event) {
        if (event instanceof RunEvent.TrialFinished finished) {
            results.add(finished.result());
        } else if (event instanceof RunEvent.TrialFailed failed) {
            failures.add(failed.failure());
        }
        events.publish(event);
    }

    private synchronized RunResult result(double seconds) {
        results.sort(Comparator.comparingInt(r -> r.trial().index()));
        failures.sort(Comparator.comparingInt(f -> f.trial().index()));
        boolean complete =
                results.size() + failures.size() == context.plan().trials().size();
        RunStatus status = !complete ? RunStatus.CANCELLED : failures.isEmpty() ? RunStatus.FINISHED : RunStatus.FAILED;
        return new RunResult(context.plan(), status, results, failures, seconds);
    }

    @Override
    public RunPlan plan() {
        return context.plan();
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
    public void cancel() {
        cancelled = true;
    }

    @Override
    public List<String> reportFailures() {
        return events.failures();
    }
}
