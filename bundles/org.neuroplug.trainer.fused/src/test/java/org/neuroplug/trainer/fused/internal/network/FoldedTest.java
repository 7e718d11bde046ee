package org.neuroplug.trainer.fused.internal.network;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.neuroplug.trainer.fused.internal.kernel.KernelChoice;
import org.neuroplug.trainer.fused.internal.kernel.Kernels;
import org.neuroplug.trainer.fused.internal.kernel.Matrix;

/** Two linear layers folded, against the same two one after another in double precision. */
class FoldedTest {
    private static final double TOLERANCE = 2e-5;

    private final Kernels kernels = KernelChoice.create();
    private final Random random = new Random(11);

    @ParameterizedTest
    @CsvSource({"1,1,1,1", "5,7,3,4", "200,17,10,31", "13,64,16,5", "2,3,50,9"})
    void theMapAndAllGradientsAreThoseOfTheLayersApart(int in, int between, int out, int rows) {
        Affine.Single first = single(in, between);
        Affine.Single second = single(between, out);
        double[][] w1 = numbers(first.w());
        double[][] b1 = numbers(first.b());
        double[][] w2 = numbers(second.w());
        Folded folded = new Folded(first, second);
        Matrix x = random(rows, in);
        Matrix dz = random(rows, out);

        folded.refresh(kernels);
        assertClose(product(w1, w2), numbers(folded.w()));
        assertClose(sum(product(b1, w2), numbers(second.b())), numbers(folded.b()));

        kernels.multiplyTransposed(
                1, x, dz, folded.wGradient().start(), folded.wGradient().into(), rows);
        kernels.addRows(1, dz, folded.bGradient().start(), folded.bGradient().into(), rows);
        folded.distribute(kernels);

        double[][] h = sum(product(numbers(x), w1), b1);
        double[][] dh = product(numbers(dz), transposed(w2));
        assertClose(
                product(transposed(numbers(x)), dh), numbers(first.wGradient().into()));
        assertClose(columnSums(dh), numbers(first.bGradient().into()));
        assertClose(
                product(transposed(h), numbers(dz)), numbers(second.wGradient().into()));
        assertClose(columnSums(numbers(dz)), numbers(second.bGradient().into()));
    }

    @ParameterizedTest
    @CsvSource({"5,7,3,4", "100,17,10,31"})
    void updatesInPlaceTakeGradientsOfTheWeightsBeforeTheStep(int in, int between, int out, int rows) {
        Affine.Single first = inPlace(single(in, between));
        Affine.Single second = inPlace(single(between, out));
        double[][] w1 = numbers(first.w());
        double[][] b1 = numbers(first.b());
        double[][] w2 = numbers(second.w());
        Folded folded = new Folded(first, second);
        Matrix x = random(rows, in);
        Matrix dz = random(rows, out);

        folded.refresh(kernels);
        kernels.multiplyTransposed(
                1, x, dz, folded.wGradient().start(), folded.wGradient().into(), rows);
        kernels.addRows(1, dz, folded.bGradient().start(), folded.bGradient().into(), rows);
        folded.distribute(kernels);

        double[][] h = sum(product(numbers(x), w1), b1);
        double[][] dh = product(numbers(dz), transposed(w2));
        assertClose(stepped(w1, product(transposed(numbers(x)), dh)), numbers(first.w()));
        assertClose(stepped(b1, columnSums(dh)), numbers(first.b()));
        assertClose(stepped(w2, product(transposed(h), numbers(dz))), numbers(second.w()));
    }

    private static final float RATE = 0.1f;

    private static Affine.Single inPlace(Affine.Single layer) {
        return new Affine.Single(layer.w(), layer.b(), new InPlace(layer.w()), new InPlace(layer.b()));
    }

    private record InPlace(Matrix into) implements Gradient {
        @Override
        public Matrix start() {
            return into;
        }

        @Override
        public float scale() {
            return -RATE;
        }
    }

    private static double[][] stepped(double[][] weights, double[][] gradient) {
        double[][] result = new double[weights.length][weights[0].length];
        for (int i = 0; i < weights.length; i++) {
            for (int j = 0; j < weights[i].length; j++) {
                result[i][j] = weights[i][j] - RATE * gradient[i][j];
            }
        }
        return result;
    }

    private Affine.Single single(int in, int out) {
        return new Affine.Single(
                random(in, out), random(1, out), new Gradient.Plain(in, out), new Gradient.Plain(1, out));
    }

    private Matrix random(int rows, int columns) {
        Matrix matrix = new Matrix(rows, columns);
        for (int row = 0; row < rows; row++) {
            for (int i = 0; i < columns; i++) {
                matrix.values()[matrix.at(row) + i] = (float) random.nextGaussian();
            }
        }
        return matrix;
    }

    private static double[][] numbers(Matrix matrix) {
        double[][] numbers = new double[matrix.rows()][matrix.columns()];
        for (int row = 0; row < numbers.length; row++) {
            for (int i = 0; i < matrix.columns(); i++) {
                numbers[row][i] = matrix.values()[matrix.at(row) + i];
            }
        }
        return numbers;
    }

    private static double[][] product(double[][] a, double[][] b) {
        double[][] c = new double[a.length][b[0].length];
        for (int i = 0; i < a.length; i++) {
            for (int p = 0; p < b.length; p++) {
                for (int j = 0; j < c[i].length; j++) {
                    c[i][j] += a[i][p] * b[p][j];
                }
            }
        }
        return c;
    }

    private static double[][] transposed(double[][] a) {
        double[][] t = new double[a[0].length][a.length];
        for (int i = 0; i < a.length; i++) {
            for (int j = 0; j < t.length; j++) {
                t[j][i] = a[i][j];
            }
        }
        return t;
    }

    /** a + b, whose one row is added to each of a's. */
    private static double[][] sum(double[][] a, double[][] b) {
        double[][] c = new double[a.length][a[0].length];
        for (int i = 0; i < c.length; i++) {
            for (int j = 0; j < c[i].length; j++) {
                c[i][j] = a[i][j] + b[0][j];
            }
        }
        return c;
    }

    private static double[][] columnSums(double[][] a) {
        double[][] sums = new double[1][a[0].length];
        for (double[] row : a) {
            for (int j = 0; j < row.length; j++) {
                sums[0][j] += row[j];
            }
        }
        return sums;
    }

    private static void assertClose(double[][] expected, double[][] actual) {
        double largest = 1;
        for (double[] row : expected) {
            for (double x : row) {
                largest = Math.max(largest, Math.abs(x));
            }
        }
        assertTrue(expected.length == actual.length, "rows");
        for (int i = 0; i < expected.length; i++) {
            assertArrayEquals(expected[i], actual[i], TOLERANCE * largest, "row " + i);
        }
    }
}
