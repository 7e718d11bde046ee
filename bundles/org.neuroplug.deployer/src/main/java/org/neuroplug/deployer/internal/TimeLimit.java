package org.neuroplug.deployer.internal;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Calls into plug-ins' code on a thread that can be given up, so that one that hangs does not stop all others. */
final class TimeLimit {
    private final Duration limit;

    TimeLimit(Duration limit) {
        this.limit = limit;
    }

    /**
     * Calls and waits.
     *
     * @throws TimeoutException when it takes longer; its thread was interrupted
     * @throws ExecutionException with what it threw
     */
    <T> T call(String name, Callable<T> action) throws ExecutionException, TimeoutException {
        FutureTask<T> task = new FutureTask<>(action);
        Thread thread = new Thread(task, "plug-in " + name);
        thread.setDaemon(true);
        thread.start();
        try {
            return task.get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new TimeoutException("interrupted");
        } finally {
            task.cancel(true);
        }
    }

    @Override
    public String toString() {
        return limit.toSeconds() + " s";
    }
}
