package org.neuroplug.shell.internal.progress;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Does something ten times a second on a thread of its own, which keeps no process alive. */
final class Ticker {
    private static final long PERIOD_MILLIS = 100;

    private Ticker() {}

    /** Begins; returns what ends it. */
    static Runnable start(Runnable tick) {
        ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(work -> {
            Thread thread = new Thread(work, "neuroplug-display");
            thread.setDaemon(true);
            return thread;
        });
        clock.scheduleWithFixedDelay(tick, PERIOD_MILLIS, PERIOD_MILLIS, TimeUnit.MILLISECONDS);
        return clock::shutdown;
    }
}
