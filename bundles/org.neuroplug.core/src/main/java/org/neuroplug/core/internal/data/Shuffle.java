package org.neuroplug.core.internal.data;

import java.util.Random;

/**
 * Random permutations that depend on nothing but a seed, a purpose and a number: the same on every machine, because
 * {@link Random}'s generator is part of its specification. Durstenfeld's shuffle (1964, CACM Algorithm 235).
 */
final class Shuffle {
    /** What a permutation is for, so that one seed gives independent ones. */
    enum Purpose {
        SPLIT,
        BATCHES
    }

    private Shuffle() {}

    /** A permutation of 0 … size-1. */
    static int[] permutation(int size, long seed, Purpose purpose, int number) {
        Random random = new Random(mix(mix(seed) + (purpose.ordinal() + 1) * 0x632BE59BD9B4E019L + number));
        int[] rows = new int[size];
        for (int i = 0; i < size; i++) {
            int j = random.nextInt(i + 1);
            rows[i] = rows[j];
            rows[j] = i;
        }
        return rows;
    }

    /** The finalizer of SplitMix64 (Steele, Lea, Flood 2014): neighbouring numbers become unrelated ones. */
    private static long mix(long z) {
        z += 0x9E3779B97F4A7C15L;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
