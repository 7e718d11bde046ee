package org.neuroplug.launcher;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.ToIntFunction;

/** The command or script of this process, on a thread of its own so that Ctrl-C can interrupt it. */
final class Job {
    /** The exit code of a process that was interrupted. */
    static final int INTERRUPTED = 130;

    private final FutureTask<Integer> task;
    private final Thread thread;
    private volatile boolean interrupted;

    Job(ToIntFunction<String[]> function, String... words) {
        task = new FutureTask<>(() -> function.applyAsInt(words));
        thread = new Thread(task, "neuroplug-" + (words.length == 0 ? "shell" : words[0]));
    }

    /** Asks it to stop, once more urgently each time; {@link #run} still waits until it has. */
    void interrupt() {
        interrupted = true;
        thread.interrupt();
    }

    /**
     * Runs it to its end.
     *
     * @return the exit code: its own, or {@value #INTERRUPTED} when it was interrupted before it ended
     * @throws ExecutionException with what it threw
     */
    int run() throws ExecutionException {
        thread.start();
        if (interrupted) {
            thread.interrupt();
        }
        while (true) {
            try {
                int code = task.get();
                return interrupted ? INTERRUPTED : code;
            } catch (InterruptedException e) {
                interrupt();
            } catch (ExecutionException e) {
                if (interrupted) {
                    return INTERRUPTED;
                }
                throw e;
            }
        }
    }
}
