package org.neuroplug.spi;

/** Random numbers that depend on nothing but a seed, by SplitMix64 (Steele, Lea and Flood 2014, <em>Fast splittable pseudorandom number generators</em>). */
public final class UniformNoise {
    private static final int BITS = 24;
    private static final float UNIT = 1f / (1 << BITS);

    private UniformNoise() {}

    /** Another number for each number, far from those of its neighbours. */
    public static long mix(long z) {
        long x = z * 0x9E3779B97F4A7C15L;
        x = (x ^ (x >>> 30)) * 0xBF58476D1CE4E5B9L;
        x = (x ^ (x >>> 27)) * 0x94D049BB133111EBL;
        return x ^ (x >>> 31);
    }

    /** Fills a range of an array with numbers that are uniform in [0, 1). */
    public static void fill(long seed, float[] into, int from, int to) {
        for (int i = from; i < to; i++) {
            into[i] = (mix(seed + i) >>> (Long.SIZE - BITS)) * UNIT;
        }
    }
}
