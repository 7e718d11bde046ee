package org.neuroplug.trainer.fused.internal.activation;

/**
 * Where numbers fall into a {@link Table}: the piece k and how far into it, u = 64 x - k, 0 ≤ u ≤ 1. The loop that finds it consists of what
 * HotSpot makes vectors of: no whole numbers, no branches, one index for all arrays. For one thread.
 */
final class TablePlaces {
    /** Numbers at once: they and their places fit into the first cache. */
    static final int BLOCK = 1024;

    /** Pieces of [0, 1]. */
    static final int PER_UNIT = 64;

    /** What is not within (-16, 16) counts as if it were 16 or -16. */
    static final int LIMIT = 16;

    /** Pieces of (-16, 16). That of -16 is that of 16, too. */
    static final int PIECES = 2 * LIMIT * PER_UNIT;

    /** Added and subtracted, it rounds to whole numbers; only added, it leaves them in the last bits: 1.5 · 2^23. */
    private static final float ROUND = 12582912;

    private static final float HIGHEST = LIMIT;

    private final float[] numbers = new float[BLOCK];
    private final float[] pieces = new float[BLOCK];
    private final float[] positions = new float[BLOCK];

    /** Takes over x[from], x[from + 1], …, at most {@link #BLOCK} numbers, which may be overwritten then. */
    void take(float[] x, int from, int count) {
        System.arraycopy(x, from, numbers, 0, count);
        place(numbers, pieces, positions, count);
    }

    /**
     * k is the greatest whole number that is not above s = 64 x: the nearest one, or the one before where the nearest is above. The
     * latter is asked by d · MAX², which is at most -1 for every d below 0. Multiplying by 64 is exact.
     */
    private static void place(float[] x, float[] pieces, float[] positions, int count) {
        for (int i = 0; i < count; i++) {
            float s = PER_UNIT * Math.max(-HIGHEST, Math.min(HIGHEST, x[i]));
            float nearest = s + ROUND - ROUND;
            float d = s - nearest;
            float before = Math.max(-1f, Math.min(0f, d) * Float.MAX_VALUE * Float.MAX_VALUE);
            pieces[i] = nearest + before + ROUND;
            positions[i] = d - before;
        }
    }

    /** The numbers that were taken. */
    float[] numbers() {
        return numbers;
    }

    /** Their pieces, for {@link #piece}. */
    float[] pieces() {
        return pieces;
    }

    /** Their u; NaN where the number is none. */
    float[] positions() {
        return positions;
    }

    /** k modulo {@link #PIECES}, of what is in {@link #pieces}; any piece where the number is none. */
    static int piece(float code) {
        return Float.floatToRawIntBits(code) & (PIECES - 1);
    }
}
