package org.neuroplug.core.internal.control;

import java.util.Optional;
import java.util.function.LongSupplier;
import org.neuroplug.api.experiment.TimeLimit;

/** The time that something may take; while it pauses, none passes. Begun and paused by one thread, asked by any. */
public final class TimeBudget {
    private static final double NANOS = 1e9;

    private final Optional<TimeLimit> limit;
    private final LongSupplier nanoTime;
    private volatile long spent;
    private volatile long since;
    private volatile boolean running;

    /** @param nanoTime nanoseconds of a clock that never goes back */
    public TimeBudget(Optional<TimeLimit> limit, LongSupplier nanoTime) {
        this.limit = limit;
        this.nanoTime = nanoTime;
    }

    /** So much was spent before, of which this clock knows nothing. */
    public void spend(double seconds) {
        long before = spent;
        spent = before + (long) (seconds * NANOS);
    }

    /** Time passes from now on. */
    public void begin() {
        since = nanoTime.getAsLong();
        running = true;
    }

    /** No time passes until it begins again. */
    public void pause() {
        spent = taken();
        running = false;
    }

    private long taken() {
        return running ? spent + nanoTime.getAsLong() - since : spent;
    }

    /** Whether it has been spent; never when there is no limit. */
    public boolean isOver() {
        return limit.isPresent() && taken() >= limit.orElseThrow().duration().toNanos();
    }
}
