package org.neuroplug.checks;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.neuroplug.checks.internal.Allocation;
import org.neuroplug.checks.internal.Ending;
import org.neuroplug.checks.internal.EngineStart;
import org.neuroplug.checks.internal.Stopwatch;
import org.neuroplug.checks.internal.Whereabouts;
import org.neuroplug.checks.internal.Words;

/**
 * A check with limits, on a thread of its own. A check that takes too long or too much memory is stopped and has failed.
 * Its thread is interrupted first; where that does not help it is stopped as long as Java can do that, and left alone
 * otherwise: a daemon that ends with the process. The time in which the engine comes up is not the plug-in's, whoever touched
 * the engine first, and that is never stopped half way.
 */
public final class GuardedCheck {
    /** Java objects that a check may make, dropped ones included; many times what one needs. */
    private static final long MOST_BYTES = 1L << 30;

    private static final long LOOK_EVERY_MILLIS = 10;

    private static final Duration ENGINE_PATIENCE = Duration.ofSeconds(30);

    private final Duration limit;

    /**
     * Checks that take no longer than this.
     *
     * @param limit of processor time, so that a busy machine does no wrong; a check that waits is charged as it waits
     */
    public GuardedCheck(Duration limit) {
        this.limit = limit;
    }

    /**
     * Runs a check to its end or its limit.
     *
     * @param name what is checked, for the thread's name
     * @throws InterruptedException when the calling thread is interrupted; the check is stopped
     */
    public Verdict verdict(String name, PluginCheck check) throws InterruptedException {
        CheckReport report = new CheckReport();
        Thread thread = new Thread(() -> run(check, report), "neuroplug-check-" + name);
        thread.setDaemon(true);
        thread.start();
        try {
            String excess = await(thread, report);
            return excess.isEmpty() ? report.verdict() : report.stopped(excess);
        } finally {
            end(thread, report);
        }
    }

    /** The engine can be brought up but once in a process: that is waited for, whoever interrupts, never stopped half way. */
    private static void end(Thread thread, CheckReport report) throws InterruptedException {
        long giveUp = System.nanoTime() + ENGINE_PATIENCE.toNanos();
        boolean interrupted = false;
        while (isFree(thread, report) && System.nanoTime() < giveUp) {
            try {
                TimeUnit.MILLISECONDS.timedJoin(thread, LOOK_EVERY_MILLIS);
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (!isFree(thread, report)) {
            Ending.of(thread);
        }
        if (interrupted) {
            throw new InterruptedException();
        }
    }

    /** Whether the time that passes is not the plug-in's. */
    private static boolean isFree(Thread thread, CheckReport report) {
        return thread.isAlive() && (report.isUntimed() || EngineStart.isUnderWay(thread));
    }

    /** What goes wrong outside the parts is no fault of the plug-in: the engine or the check itself failed. */
    private static void run(PluginCheck check, CheckReport report) {
        try {
            check.run(report);
        } catch (RuntimeException | LinkageError e) {
            report.gaveUp(e);
        }
    }

    /** Why the check must be stopped; empty when it has ended by itself, as most have before anything need be measured. */
    private String await(Thread thread, CheckReport report) throws InterruptedException {
        return ends(thread) ? "" : watch(thread, report);
    }

    private static boolean ends(Thread thread) throws InterruptedException {
        TimeUnit.MILLISECONDS.timedJoin(thread, LOOK_EVERY_MILLIS);
        return !thread.isAlive();
    }

    private String watch(Thread thread, CheckReport report) throws InterruptedException {
        Allocation allocation = new Allocation(thread);
        Stopwatch watch = new Stopwatch(thread, limit);
        boolean free = isFree(thread, report);
        while (!ends(thread)) {
            if (allocation.bytes() > MOST_BYTES) {
                return stopped("used more than " + (MOST_BYTES >> 30) + " GB of memory", thread);
            }
            boolean stillFree = isFree(thread, report);
            if (watch.over(free || stillFree)) {
                return stopped("did not end within " + Words.number(limit.toMillis() / 1e3) + " s", thread);
            }
            free = stillFree;
        }
        return "";
    }

    private static String stopped(String excess, Thread thread) {
        return "it " + excess + " and was stopped" + Whereabouts.of(thread);
    }
}
