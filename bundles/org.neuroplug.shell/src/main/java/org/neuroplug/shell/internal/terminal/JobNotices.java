package org.neuroplug.shell.internal.terminal;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.apache.felix.service.command.CommandSession;
import org.apache.felix.service.command.Job;
import org.apache.felix.service.command.JobListener;
import org.neuroplug.shell.internal.cli.CommandFailure;
import org.neuroplug.shell.internal.cli.ExitCode;
import org.neuroplug.shell.internal.gogo.SessionFailures;

/** Says what becomes of jobs in the background: that they started, and at their end how it was and what they printed. */
final class JobNotices implements JobListener {
    private final Map<Job, String> printed = new ConcurrentHashMap<>();
    private final CommandSession session;
    private final Consumer<String> notices;

    /**
     * @param notices shows some lines without harm to a line that is being typed
     */
    JobNotices(CommandSession session, Consumer<String> notices) {
        this.session = session;
        this.notices = notices;
    }

    /** Keeps what a job has printed until its end. */
    void printed(Job job, String output) {
        printed.merge(job, output, String::concat);
    }

    @Override
    public void jobChanged(Job job, Job.Status before, Job.Status now) {
        if (job.parent() != null) {
            return;
        }
        String name = "[" + job.id() + "] ";
        if (now == Job.Status.Background) {
            notices.accept(name + job.command());
        } else if (now == Job.Status.Done) {
            Optional<String> output = Optional.ofNullable(printed.remove(job));
            if (before == Job.Status.Background || output.isPresent()) {
                notices.accept(output.orElse("") + name + end(job) + ": " + job.command());
            }
        }
    }

    private String end(Job job) {
        if (job.result() == null || job.result().exception() == null) {
            return "done";
        }
        CommandFailure failure = SessionFailures.of(session, job.result().exception());
        String end = failure.exitCode() == ExitCode.INTERRUPTED ? "cancelled" : "failed";
        return failure.getMessage().isEmpty() || end.equals("cancelled")
                ? end
                : end + " (" + failure.getMessage() + ")";
    }
}
