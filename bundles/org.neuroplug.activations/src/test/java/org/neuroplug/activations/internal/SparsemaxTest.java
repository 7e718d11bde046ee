package org.neuroplug.activations.internal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.buffer.DataType;

class SparsemaxTest {
    private static double[] sparsemax(double... x) {
        return BuiltIns.create("sparsemax")
                .getActivation(Points.row(DataType.DOUBLE, x), true)
                .toDoubleVector();
    }

    @Test
    void givesWhatItsAuthorsGive() {
        assertArrayEquals(new double[] {1, 0}, sparsemax(1, 0), 1e-12);
        assertArrayEquals(new double[] {0.75, 0.25}, sparsemax(0.5, 0), 1e-12);
        assertArrayEquals(new double[] {0.5, 0.5, 0}, sparsemax(0.1, 0.1, -0.6), 1e-12);
        assertArrayEquals(new double[] {1, 0, 0}, sparsemax(1000, -1000, 80), 1e-12);
    }

    /** The nearest probabilities are those from which no direction leads nearer: what counts differs from the input by the same. */
    @Test
    void isTheProjectionOnProbabilities() {
        Random random = new Random(3);
        for (int round = 0; round < 200; round++) {
            double[] x = random.doubles(1 + random.nextInt(9), -2, 2).toArray();
            double[] p = sparsemax(x);
            assertEquals(1, Arrays.stream(p).sum(), 1e-9);
            double taken = 0;
            for (int i = 0; i < x.length; i++) {
                taken = p[i] > 0 ? x[i] - p[i] : taken;
            }
            for (int i = 0; i < x.length; i++) {
                assertTrue(p[i] > 0 ? Math.abs(x[i] - p[i] - taken) < 1e-9 : x[i] <= taken + 1e-9, "round " + round);
            }
        }
    }
}
