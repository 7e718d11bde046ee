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
import org.neuroplug.api.run.RunEvent;
import org.neuroplug.api.run.RunPlan;
import org.neuroplug.api.run.RunResult;
import org.neuroplug.api.run.RunStatus;
import org.neuroplug.api.run.TrialEnding.Reason;
import org.neuroplug.api.run.TrialFailure;
import org.neuroplug.api.run.TrialResult;
import org.neuroplug.api.workbench.Run;
import org.neuroplug.core.internal.checkpoint.CheckpointFolder;
import org.neuroplug.core.internal.control.TimeBudget;
import org.neuroplug.core.internal.registry.HeldPlugins;
import org.neuroplug.core.internal.registry.PluginRegistry;
import org.neuroplug.core.internal.saved.ModelKeeper;

/** A run under way: its trials on as many threads as are trained at once, one trial on one thread. */
final class RunExecution implements Run {
    private static final AtomicInteger THREADS = new AtomicInteger();

    private final RunPlan plan;
    private final Optional<ModelKeeper> keeper;
    private final Optional<CheckpointFolder> checkpoints;
    private final NeededCheckpoints needed;
    private final Earlier earlier;
    private final EventDispatcher records;
    private final EventDispatcher events;
    private final List<TrialResult> results = new ArrayList<>();
    private final List<TrialFailure> failures = new ArrayList<>();
    private final CompletableFuture<RunResult> outcome = new CompletableFuture<>();
    private final TimeBudget time;
    private volatile boolean stopping;
    private volatile boolean cancelled;

    /**
     * @param earlier what the run had come to before
     * @param recorders who keep what happens, on a thread that no report delays
     * @param subscribers who tell what happens
     */
    RunExecution(RunContext context, Earlier earlier, List<Subscriber> recorders, List<Subscriber> subscribers) {
        this.plan = context.plan();
        this.keeper = context.keeper();
        this.checkpoints = context.checkpoints();
        this.earlier = earlier;
        this.time = new TimeBudget(plan.spec().control().runLimit(), System::nanoTime);
        time.spend(earlier.seconds());
        this.needed = new NeededCheckpoints(checkpoints);
        this.records = new EventDispatcher("neuroplug-records-" + plan.id(), needed.watch(recorders));
        this.events = new EventDispatcher("neuroplug-events-" + plan.id(), subscribers);
    }

    /**
     * Starts the trials in the background.
     *
     * @param held the plug-ins of the run, which are given back at its end
     */
    RunExecution start(PluginRegistry registry, RunContext context, HeldPlugins held) {
        TrialRunner trials = new TrialRunner(registry, context, time, this::stopsBefore, this::happened);
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
        tellOfEarlier();
        ExecutorService threads = Executors.newFixedThreadPool(
                plan.parallel(), work -> thread(work, "neuroplug-trial-" + THREADS.incrementAndGet()));
        time.begin();
        try {
            new Rounds(plan, earlier, runner, threads, time, () -> stopsBefore(TrialMonitor.FIRST_STEP)).run();
        } finally {
            threads.shutdown();
        }
        threads.awaitTermination(Long.MAX_VALUE, TimeUnit.NANOSECONDS);
        RunResult result = result(earlier.seconds() + (System.nanoTime() - start) / 1e9);
        happened(new RunEvent.RunFinished(result));
        records.await();
        needed.forgetUnlessKept();
        events.await();
        return result;
    }

    /** Whether no trial goes on to a step with this number within its epoch. */
    private boolean stopsBefore(int step) {
        return cancelled || stopping && step == TrialMonitor.FIRST_STEP;
    }

    /** Recorders know of trials that had ended. */
    private synchronized void tellOfEarlier() {
        results.addAll(earlier.results());
        failures.addAll(earlier.failures());
        earlier.eventsOfEnded().forEach(events::publish);
        earlier.eventsOfBegun().forEach(this::happened);
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
        return new RunResult(plan, status(), results, failures, seconds);
    }

    private RunStatus status() {
        boolean complete = results.size() + failures.size() == plan.trials().size();
        if (!complete) {
            boolean stopped = stopsBefore(TrialMonitor.FIRST_STEP);
            return stopped || !time.isOver() ? RunStatus.CANCELLED : RunStatus.TIME_LIMIT;
        }
        if (results.stream().anyMatch(r -> r.ending().reason() == Reason.RUN_TIME_LIMIT)) {
            return RunStatus.TIME_LIMIT;
        }
        return failures.isEmpty() ? RunStatus.FINISHED : RunStatus.FAILED;
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
        checkpoints.flatMap(CheckpointFolder::failure).ifPresent(failures::add);
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
