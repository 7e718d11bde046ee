package org.neuroplug.store.internal;

import java.time.Instant;

/** Instants as numbers that sort: nanoseconds since 1970, UTC, from 1677 to 2262. What is beyond becomes the first or the last. */
final class Moment {
    private static final long NANOS = 1_000_000_000L;

    private Moment() {}

    static long of(Instant instant) {
        long seconds = instant.getEpochSecond();
        if (seconds <= Long.MIN_VALUE / NANOS) {
            return Long.MIN_VALUE;
        }
        return seconds >= Long.MAX_VALUE / NANOS ? Long.MAX_VALUE : seconds * NANOS + instant.getNano();
    }

    static Instant instant(long nanos) {
        return Instant.ofEpochSecond(Math.floorDiv(nanos, NANOS), Math.floorMod(nanos, NANOS));
    }

    /** Seconds from one to another. */
    static double seconds(long from, long to) {
        return (to - from) / (double) NANOS;
    }

    /** As many nanoseconds as some seconds; of what is no time, none. */
    static long nanos(double seconds) {
        return seconds > 0 ? (long) Math.min(seconds * NANOS, Long.MAX_VALUE / 4.0) : 0;
    }
}
