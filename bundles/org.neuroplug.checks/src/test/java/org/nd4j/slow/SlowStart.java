package org.nd4j.slow;

/** A part of the engine, as far as its name tells, that takes a second and a half to come up. */
public final class SlowStart {
    private static final long NANOS = 1_500_000_000;

    static {
        long begin = System.nanoTime();
        while (System.nanoTime() - begin < NANOS) {
            Thread.onSpinWait();
        }
    }

    private SlowStart() {}

    /** Brings it up. */
    public static void touch() {}
}
