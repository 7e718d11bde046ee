package org.neuroplug.shell.internal.gogo;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.felix.service.command.Job;
import org.osgi.service.component.annotations.Component;

/**
 * Which threads are running commands of ours, and for which of Gogo's jobs. Interrupting a job through Gogo would end the job
 * before its command has come to its end: the prompt would be back while the command still reports what it had finished.
 */
@Component(service = RunningCommands.class)
public final class RunningCommands {
    private final Map<Thread, Job> jobs = new ConcurrentHashMap<>();

    /** The calling thread is about to run a command of a job. */
    void enter(Job job) {
        jobs.put(Thread.currentThread(), job);
    }

    /** The calling thread has run its command; an interrupt that came too late is forgotten. */
    void exit() {
        jobs.remove(Thread.currentThread());
        Thread.interrupted();
    }

    /**
     * Asks a job to stop: its commands of ours, which then end it, or all of it when there are none.
     *
     * @return whether it has commands of ours, which may take a while
     */
    public boolean interrupt(Job job) {
        long ours = jobs.entrySet().stream()
                .filter(running -> running.getValue() == job)
                .peek(running -> running.getKey().interrupt())
                .count();
        if (ours == 0) {
            job.interrupt();
        }
        return ours > 0;
    }
}
