package org.neuroplug.activations.internal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.nd4j.linalg.api.buffer.DataType;

class SparsemaxTest {
    private static final double STEP = 1e-5;

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

    /** As its authors have it: what counts gets its gradient less the mean of theirs, all else nothing. */
    @ParameterizedTest
    @EnumSource(names = {"FLOAT", "DOUBLE"})
    void passesGradientsOnByItsJacobian(DataType type) {
        Random random = new Random(7);
        for (int round = 0; round < 200; round++) {
            double[] x = random.doubles(1 + random.nextInt(9), -2, 2).toArray();
            double[] upstream = random.doubles(x.length, -3, 3).toArray();
            double[] p = sparsemax(x);
            double count = Arrays.stream(p).filter(each -> each > 0).count();
            double[] wanted = new double[x.length];
            for (int i = 0; i < x.length; i++) {
                for (int k = 0; k < x.length; k++) {
                    double jacobian = p[i] > 0 && p[k] > 0 ? (i == k ? 1 : 0) - 1 / count : 0;
                    wanted[i] += jacobian * upstream[k];
                }
            }
            assertArrayEquals(wanted, gradient(type, x, upstream), Points.tolerance(type), "round " + round);
        }
    }

    /** Its values are straight pieces, so that differences are exact within one; what is near its end is left out. */
    @ParameterizedTest
    @EnumSource(names = {"FLOAT", "DOUBLE"})
    void passesGradientsOnAsValuesDiffer(DataType type) {
        Random random = new Random(8);
        int compared = 0;
        for (int round = 0; round < 200; round++) {
            double[] x = random.doubles(1 + random.nextInt(9), -2, 2).toArray();
            double[] upstream = random.doubles(x.length, -3, 3).toArray();
            double[] got = gradient(type, x, upstream);
            for (int i = 0; i < x.length; i++) {
                double above = slope(x, upstream, i, STEP);
                double below = slope(x, upstream, i, -STEP);
                if (Math.abs(above - below) < 1e-6) {
                    assertEquals(above, got[i], Points.tolerance(type), "round " + round);
                    compared++;
                }
            }
        }
        assertTrue(compared > 900, compared + " of some 1000");
    }

    private static double slope(double[] x, double[] upstream, int i, double by) {
        double[] moved = x.clone();
        moved[i] += by;
        double[] before = sparsemax(x);
        double[] after = sparsemax(moved);
        return IntStream.range(0, x.length)
                        .mapToDouble(k -> upstream[k] * (after[k] - before[k]))
                        .sum()
                / by;
    }

    private static double[] gradient(DataType type, double[] x, double[] upstream) {
        return BuiltIns.create("sparsemax")
                .backprop(Points.row(type, x), Points.row(type, upstream))
                .getFirst()
                .toDoubleVector();
    }
}
