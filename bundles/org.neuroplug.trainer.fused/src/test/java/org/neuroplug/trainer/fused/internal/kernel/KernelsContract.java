package org.neuroplug.trainer.fused.internal.kernel;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every set of kernels must hold, against the definitions in double precision. */
abstract class KernelsContract {
    /** A product [rows, depth] by [depth, columns]; each number of which something could be a remainder. */
    record Shape(int rows, int depth, int columns) {}

    private static final float ALPHA = -0.5f;

    /** Dense sums begin with start where alpha is 1, and with zero where it is not. */
    private static final float[] ALPHAS = {1, ALPHA};

    abstract Kernels kernels();

    static Stream<Shape> shapes() {
        Random random = new Random(5);
        Stream<Shape> edges = Stream.of(
                new Shape(1, 1, 1),
                new Shape(1, 17, 1),
                new Shape(7, 1, 16),
                new Shape(2, 3, 15),
                new Shape(13, 31, 17),
                new Shape(12, 256, 32),
                new Shape(11, 257, 33),
                new Shape(24, 513, 48),
                new Shape(23, 61, 65),
                new Shape(200, 200, 10),
                new Shape(17, 40, 512),
                new Shape(29, 127, 128),
                new Shape(5, 47, 200),
                new Shape(3, 19, 1009));
        Stream<Shape> drawn = Stream.generate(
                        () -> new Shape(1 + random.nextInt(70), 1 + random.nextInt(300), 1 + random.nextInt(150)))
                .limit(30);
        return Stream.concat(edges, drawn);
    }

    @ParameterizedTest
    @MethodSource("shapes")
    void multipliesAsDefined(Shape shape) {
        Numbers numbers = new Numbers(shape.hashCode());
        Matrix a = numbers.matrix(shape.rows + 2, shape.depth);
        Matrix b = numbers.matrix(shape.depth, shape.columns);
        for (Matrix start : starts(numbers, shape.rows + 2, shape.columns)) {
            for (float alpha : ALPHAS) {
                Matrix into = numbers.matrix(shape.rows + 2, shape.columns);
                Matrix from = start == null ? into : start;
                double[][] expected = Numbers.product(
                        alpha,
                        Numbers.dense(a),
                        Numbers.dense(b),
                        Numbers.dense(from),
                        Numbers.dense(into),
                        shape.rows);
                kernels().multiply(alpha, a, b, from, into, shape.rows);
                Numbers.assertHolds(alpha, expected, into, shape.depth);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("shapes")
    void multipliesTransposedAsDefined(Shape shape) {
        Numbers numbers = new Numbers(shape.hashCode());
        Matrix a = numbers.matrix(shape.depth + 2, shape.rows);
        Matrix b = numbers.matrix(shape.depth + 2, shape.columns);
        double[][] left = Numbers.transpose(Numbers.dense(a), shape.depth);
        double[][] right = Arrays.copyOf(Numbers.dense(b), shape.depth);
        for (Matrix start : starts(numbers, shape.rows, shape.columns)) {
            for (float alpha : ALPHAS) {
                Matrix into = numbers.matrix(shape.rows, shape.columns);
                Matrix from = start == null ? into : start;
                double[][] expected =
                        Numbers.product(alpha, left, right, Numbers.dense(from), Numbers.dense(into), shape.rows);
                kernels().multiplyTransposed(alpha, a, b, from, into, shape.depth);
                Numbers.assertHolds(alpha, expected, into, shape.depth);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("shapes")
    void multipliesSparseAsDefined(Shape shape) {
        Numbers numbers = new Numbers(shape.hashCode());
        for (double density : new double[] {0, 0.2, 1}) {
            SparseMatrix a = numbers.sparse(shape.rows, shape.depth, density);
            Matrix b = numbers.matrix(shape.depth, shape.columns);
            for (Matrix start : starts(numbers, shape.rows + 2, shape.columns)) {
                Matrix into = numbers.matrix(shape.rows + 2, shape.columns);
                Matrix from = start == null ? into : start;
                double[][] expected = Numbers.product(
                        ALPHA,
                        Numbers.dense(a),
                        Numbers.dense(b),
                        Numbers.dense(from),
                        Numbers.dense(into),
                        shape.rows);
                kernels().multiplySparse(ALPHA, a, b, from, into);
                Numbers.assertHolds(expected, into, shape.depth);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("shapes")
    void transposes(Shape shape) {
        Matrix a = new Numbers(shape.hashCode()).matrix(shape.rows + 1, shape.depth);
        Matrix t = new Matrix(shape.depth, shape.rows + 3);
        kernels().transpose(a, t, shape.rows);
        double[][] expected = Numbers.transpose(Numbers.dense(a), shape.rows);
        for (int row = 0; row < expected.length; row++) {
            expected[row] = Arrays.copyOf(expected[row], shape.rows + 3);
        }
        Numbers.assertHolds(expected, t, 0);
    }

    @ParameterizedTest
    @MethodSource("shapes")
    void addsRowsAsDefined(Shape shape) {
        Numbers numbers = new Numbers(shape.hashCode());
        Matrix a = numbers.matrix(shape.rows + 2, shape.columns);
        Matrix start = numbers.matrix(1, shape.columns);
        double[][] ones = new double[1][shape.rows];
        Arrays.fill(ones[0], 1);
        double[][] some = Arrays.copyOf(Numbers.dense(a), shape.rows);
        Matrix c = new Matrix(1, shape.columns);
        double[][] expected = Numbers.product(ALPHA, ones, some, Numbers.dense(start), Numbers.dense(c), 1);
        kernels().addRows(ALPHA, a, start, c, shape.rows);
        Numbers.assertHolds(expected, c, shape.rows);
    }

    /** Each of 200 terms is less than half of what a float tells apart at 1; all together are not. */
    @Test
    void addsUpSmallGradientsBeforeLargeWeights() {
        Matrix a = new Matrix(200, 1);
        Matrix b = new Matrix(200, 1);
        for (int row = 0; row < 200; row++) {
            a.values()[a.at(row)] = 1;
            b.values()[b.at(row)] = 1e-6f;
        }
        Matrix w = new Matrix(1, 1);
        w.values()[w.at(0)] = 1;
        kernels().multiplyTransposed(-0.01f, a, b, w, w, 200);
        assertEquals(1 - 2e-6, w.values()[w.at(0)], 1e-7);
    }

    @Test
    void givesTheSameBitsWhateverWasComputedBefore() {
        Numbers numbers = new Numbers(3);
        Matrix a = numbers.matrix(40, 300);
        Matrix b = numbers.matrix(300, 70);
        Matrix c = new Matrix(40, 70);
        Kernels used = kernels();
        used.multiply(1, a, b, c, c, 40);
        float[] first = c.values().clone();
        used.multiply(1, a, b, c, c, 40);
        assertNotEquals(first[c.at(0)], c.values()[c.at(0)]);
        Matrix again = new Matrix(40, 70);
        used.multiply(1, a, b, again, again, 40);
        assertArrayEquals(first, again.values());
    }

    /** Of each product the matrix, one after the other into one that is added to; with start and with a row in its place. */
    static float[][] allProducts(float alpha, Kernels kernels, Shape shape) {
        Numbers numbers = new Numbers(shape.hashCode());
        Matrix a = numbers.matrix(shape.rows(), shape.depth());
        Matrix b = numbers.matrix(shape.depth(), shape.columns());
        Matrix c = numbers.matrix(shape.rows(), shape.columns());
        kernels.multiply(alpha, a, b, c, c, shape.rows());
        kernels.multiplySparse(alpha, numbers.sparse(shape.rows(), shape.depth(), 0.2), b, c, c);
        Matrix gradient = numbers.matrix(shape.depth(), shape.columns());
        kernels.multiplyTransposed(alpha, a, c, gradient, gradient, shape.rows());
        Matrix bias = numbers.matrix(1, shape.columns());
        kernels.addRows(alpha, c, bias, bias, shape.rows());
        Matrix sums = new Matrix(shape.rows(), shape.columns());
        kernels.multiply(alpha, a, b, bias, sums, shape.rows());
        Matrix sparse = new Matrix(shape.rows(), shape.columns());
        kernels.multiplySparse(alpha, numbers.sparse(shape.rows(), shape.depth(), 0.7), b, bias, sparse);
        return new float[][] {c.values(), gradient.values(), bias.values(), sums.values(), sparse.values()};
    }

    /** What may be added: null stands for the result's own matrix. */
    private static Matrix[] starts(Numbers numbers, int rows, int columns) {
        return new Matrix[] {null, numbers.matrix(1, columns), numbers.matrix(rows, columns)};
    }
}
