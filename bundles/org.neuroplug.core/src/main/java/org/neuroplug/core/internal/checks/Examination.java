package org.neuroplug.core.internal.checks;

import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.neuroplug.checks.Verdict;

/** The check of one plug-in: over, under way, or still to come. */
public final class Examination {
    private final FutureTask<Verdict> task;
    private final Executor inTurn;
    private final Executor atOnce;

    /**
     * A check to come.
     *
     * @param inTurn runs it beside few others
     * @param atOnce runs it when somebody waits for it, whatever else is to be checked
     */
    Examination(FutureTask<Verdict> task, Executor inTurn, Executor atOnce) {
        this.task = task;
        this.inTurn = inTurn;
        this.atOnce = atOnce;
    }

    /** Of a plug-in that was found good before, or that need not be checked. */
    public static Examination over(Verdict verdict) {
        FutureTask<Verdict> done = new FutureTask<>(() -> verdict);
        done.run();
        return new Examination(done, Runnable::run, Runnable::run);
    }

    /** What was found; empty as long as the check is not over. */
    public Optional<Verdict> verdict() {
        if (!task.isDone()) {
            return Optional.empty();
        }
        try {
            return Optional.of(task.get());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } catch (CancellationException e) {
            return Optional.of(Verdict.unchecked("it left before it was checked"));
        } catch (ExecutionException e) {
            return Optional.of(Verdict.unchecked("the check failed: " + e.getCause()));
        }
    }

    /** Somebody will wait for the verdict: a check that has not begun begins before those that were asked for earlier. */
    public void hasten() {
        if (!task.isDone()) {
            inTurn.execute(task);
        }
    }

    /** Waits for the verdict; a check that has not begun begins now, whatever else is to be checked. */
    public Verdict await() throws InterruptedException {
        begin();
        while (verdict().isEmpty()) {
            waitFor(1, TimeUnit.MINUTES);
        }
        return verdict().orElseThrow();
    }

    /** Waits for the verdict, but no longer than this; a check that has not begun begins now. */
    public void await(long nanos) throws InterruptedException {
        if (nanos > 0) {
            begin();
            waitFor(nanos, TimeUnit.NANOSECONDS);
        }
    }

    private void waitFor(long time, TimeUnit unit) throws InterruptedException {
        try {
            task.get(time, unit);
        } catch (ExecutionException | CancellationException | TimeoutException e) {
            return; // verdict() tells which
        }
    }

    private void begin() {
        if (!task.isDone()) {
            atOnce.execute(task);
        }
    }

    /** The plug-in leaves: a check under way is stopped. */
    public void cancel() {
        task.cancel(true);
    }
}
