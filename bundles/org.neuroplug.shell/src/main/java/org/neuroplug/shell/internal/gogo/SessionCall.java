package org.neuroplug.shell.internal.gogo;

import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.apache.felix.service.command.CommandSession;
import org.apache.felix.service.command.Job;
import org.apache.felix.service.command.JobListener;
import org.neuroplug.shell.internal.cli.CommandFailure;
import org.neuroplug.shell.internal.cli.ExitCode;

/**
 * Runs lines in a Gogo session such that whoever interrupts the calling thread asks the commands to stop and gets their end.
 */
public final class SessionCall {
    private final CommandSession session;
    private final RunningCommands running;
    private final boolean verbose;
    private volatile int lastError;

    /** For a session whose jobs nobody else watches. */
    public SessionCall(CommandSession session, RunningCommands running, boolean verbose) {
        this(session, running, verbose, (job, before, now) -> {});
    }

    /**
     * @param verbose whether failures of other people's commands are shown with their stack traces
     * @param jobs told what becomes of the session's jobs
     */
    public SessionCall(CommandSession session, RunningCommands running, boolean verbose, JobListener jobs) {
        this.session = session;
        this.running = running;
        this.verbose = verbose;
        session.setJobListener((job, before, now) -> {
            if (before != Job.Status.Background) {
                ended(job, now);
            }
            jobs.jobChanged(job, before, now);
        });
    }

    /**
     * Runs a line until its jobs in the foreground are over.
     *
     * @return what it came to; empty for most commands
     * @throws CommandFailure when it failed; its message is empty when the user has been told
     * @throws ExitRequest when it asks to leave
     */
    public Optional<Object> execute(CharSequence line) {
        lastError = 0;
        FutureTask<Object> task = new FutureTask<>(() -> {
            Object result = session.execute(line);
            awaitForeground();
            return result;
        });
        new Thread(task, "neuroplug-session").start();
        Optional<Object> result = Optional.ofNullable(end(task));
        if (lastError != 0) {
            throw new CommandFailure("", lastError, null);
        }
        return result;
    }

    /** Gogo's own commands print what went wrong and leave a number, where others throw; a job in the background is no part of the line. */
    private void ended(Job job, Job.Status now) {
        if (now == Job.Status.Done && job.parent() == null && job.result() != null) {
            lastError = job.result().error() == 0 ? 0 : ExitCode.FAILED;
        }
    }

    private Object end(FutureTask<Object> task) {
        while (true) {
            try {
                return task.get();
            } catch (InterruptedException e) {
                interrupt();
            } catch (ExecutionException e) {
                ExitRequest.in(e).ifPresent(exit -> {
                    throw exit;
                });
                CommandFailure failure = SessionFailures.of(session, e.getCause());
                if (verbose && failure != e.getCause()) {
                    e.getCause().printStackTrace(session.getConsole());
                }
                throw failure;
            }
        }
    }

    /** Asks what runs in the foreground to stop. */
    public void interrupt() {
        Optional.ofNullable(session.foregroundJob()).ifPresent(job -> running.interrupt(job));
    }

    /** A job that {@code fg} brought back goes on after the line that did it. */
    private void awaitForeground() throws InterruptedException {
        for (Job job = session.foregroundJob(); job != null; job = session.foregroundJob()) {
            await(job, Job.Status.Foreground);
        }
    }

    /**
     * Waits for the jobs in the background. Whoever interrupts the calling thread asks them to stop, once more urgently each time.
     *
     * @return whether somebody did
     * @throws InterruptedException at the third time
     */
    public boolean awaitJobs() throws InterruptedException {
        for (int interrupts = 0; ; interrupts++) {
            try {
                for (Job job : jobs()) {
                    await(job, Job.Status.Background);
                }
                return interrupts > 0;
            } catch (InterruptedException e) {
                if (interrupts == 2) {
                    throw e;
                }
                interruptJobs();
            }
        }
    }

    /** Asks the jobs in the background to stop. */
    public void interruptJobs() {
        for (Job job : jobs()) {
            running.interrupt(job);
        }
    }

    /** Those of now: Gogo's own list loses jobs that end while somebody goes through it. */
    private Job[] jobs() {
        return session.jobs().toArray(Job[]::new);
    }

    /** Asks the jobs in the background to stop, and waits until they have. */
    public void stopJobs() throws InterruptedException {
        interruptJobs();
        awaitJobs();
    }

    private static void await(Job job, Job.Status status) throws InterruptedException {
        synchronized (job) {
            while (job.status() == status) {
                job.wait();
            }
        }
    }
}
