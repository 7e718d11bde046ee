package org.neuroplug.benchmarks.peers;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.neuroplug.benchmarks.workload.Workload;

class SeedDrawTest {
    private static final Workload SMALL = new Workload(List.of(6, 5, 3), List.of("compared"), 4, 0.1f, 2);

    @Test
    void everyRowIsVisitedOnceAnEpoch() {
        for (int[] epoch : new SeedDraw(SMALL, 1).order(10)) {
            assertArrayEquals(
                    IntStream.range(0, 10).toArray(),
                    Arrays.stream(epoch).sorted().toArray());
        }
    }

    @Test
    void weightsAreUniformWithinGlorotsLimits() {
        float[][] weights = new SeedDraw(SMALL, 1).weights();

        assertEquals(2, weights.length);
        assertEquals(30, weights[0].length);
        assertEquals(15, weights[1].length);
        double limit = Math.sqrt(6.0 / (6 + 5));
        for (float weight : weights[0]) {
            assertTrue(Math.abs(weight) <= limit && weight != 0, () -> "weight " + weight);
        }
    }
}
