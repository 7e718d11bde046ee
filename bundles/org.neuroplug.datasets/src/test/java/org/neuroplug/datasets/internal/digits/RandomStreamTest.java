package org.neuroplug.datasets.internal.digits;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class RandomStreamTest {
    private static final int DRAWS = 100_000;

    @Test
    void gaussiansHaveMeanZeroAndVarianceOne() {
        RandomStream random = new RandomStream(7, 0);
        double sum = 0;
        double squares = 0;
        for (int i = 0; i < DRAWS; i++) {
            double x = random.gaussian();
            sum += x;
            squares += x * x;
        }
        assertEquals(0, sum / DRAWS, 0.02);
        assertEquals(1, squares / DRAWS, 0.02);
    }

    @Test
    void allNumbersBelowABoundAreAsLikely() {
        RandomStream random = new RandomStream(7, 0);
        int[] counts = new int[5];
        for (int i = 0; i < DRAWS; i++) {
            counts[random.below(5)]++;
        }
        for (int count : counts) {
            assertEquals(DRAWS / 5.0, count, 600);
        }
    }

    @Test
    void neighbouringStreamsAreNotAlike() {
        double correlation = 0;
        for (int i = 0; i < DRAWS; i++) {
            correlation += new RandomStream(1, i).uniform(-1, 1) * new RandomStream(1, i + 1).uniform(-1, 1);
        }
        assertTrue(Math.abs(correlation / DRAWS) < 0.005, "correlation was " + correlation / DRAWS);
        assertNotEquals(new RandomStream(1, 5).unit(), new RandomStream(2, 5).unit());
    }
}
