package org.neuroplug.checks.internal;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;

/**
 * Measures whether a thread has used up its time, fairly on a busy machine: a thread that computes is charged with the
 * processor time that it had, one that waits with the time that passed. However busy the machine is, it ends after
 * {@value #PATIENCE} times its limit.
 */
public final class Stopwatch {
    private static final int PATIENCE = 8;

    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    private final Thread thread;
    private final long limit;
    private long lastWall = System.nanoTime();
    private long lastProcessor;
    private long charged;
    private long passed;

    public Stopwatch(Thread thread, Duration limit) {
        this.thread = thread;
        this.limit = limit.toNanos();
        this.lastProcessor = processor();
    }

    /**
     * Charges the time since the last call.
     *
     * @param free when that time is not the thread's fault
     * @return whether the time is over
     */
    public boolean over(boolean free) {
        long wall = System.nanoTime() - lastWall;
        long processor = processor() - lastProcessor;
        lastWall += wall;
        lastProcessor += processor;
        if (!free) {
            boolean computes = thread.getState() == Thread.State.RUNNABLE;
            charged += computes ? Math.max(0, Math.min(wall, processor)) : wall;
            passed += wall;
        }
        return charged > limit || passed > PATIENCE * limit;
    }

    /** Processor time of the thread; the time of day where Java cannot tell. */
    private long processor() {
        return threads.isThreadCpuTimeSupported() && threads.isThreadCpuTimeEnabled()
                ? threads.getThreadCpuTime(thread.getId())
                : System.nanoTime();
    }
}
