package org.neuroplug.core.internal.checkpoint;

import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * When something is done again that must not cost much: after some time, and after a hundred times what it took, so that it never takes
 * more than a hundredth of the time. Used by one thread.
 */
final class Pace {
    /** So many times what it took must pass. */
    static final int REST = 99;

    private final long interval;
    private final LongSupplier nanoTime;
    private long from;
    private long wait;

    /** @param interval at least; zero for always */
    Pace(Duration interval, LongSupplier nanoTime) {
        this.interval = interval.toNanos();
        this.nanoTime = nanoTime;
        this.from = nanoTime.getAsLong();
        this.wait = this.interval;
    }

    boolean due() {
        return nanoTime.getAsLong() - from >= wait;
    }

    /** Does it, and measures how long that takes. */
    void time(Runnable work) {
        long start = nanoTime.getAsLong();
        work.run();
        from = nanoTime.getAsLong();
        wait = interval == 0 ? 0 : Math.max(interval, REST * (from - start));
    }
}
