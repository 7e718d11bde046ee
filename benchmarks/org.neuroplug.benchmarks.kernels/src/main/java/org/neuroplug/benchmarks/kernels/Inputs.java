package org.neuroplug.benchmarks.kernels;

import java.util.Random;
import org.neuroplug.trainer.fused.internal.kernel.Matrix;
import org.neuroplug.trainer.fused.internal.kernel.SparseMatrix;

/** Random numbers to compute with; the same in each run. */
final class Inputs {
    private static final int SIDE = 28;
    private static final double IMAGE_SHARE = 0.2;

    private final Random random = new Random(7);

    /** Standard normal numbers. */
    Matrix normal(int rows, int columns) {
        Matrix made = new Matrix(rows, columns);
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                made.values()[made.at(row) + column] = (float) random.nextGaussian();
            }
        }
        return made;
    }

    int[] labels(int rows, int classes) {
        return random.ints(rows, 0, classes).toArray();
    }

    /**
     * Rows [rows, 784] as of handwritten digits: a fifth of the numbers is not zero, most of them in the middle of the image, and
     * some features never are.
     */
    float[] images(int rows) {
        float[] features = new float[rows * SIDE * SIDE];
        for (int i = 0; i < features.length; i++) {
            double x = i % SIDE - SIDE / 2.0 + 0.5;
            double y = i / SIDE % SIDE - SIDE / 2.0 + 0.5;
            double share = 0.9 * Math.exp(-(x * x + y * y) / 55);
            features[i] = share > 0.002 && random.nextDouble() < share ? 0.1f + random.nextFloat() : 0;
        }
        return features;
    }

    /** What is not zero of a matrix [rows, columns]. */
    static SparseMatrix sparse(float[] dense, int rows, int columns) {
        int depth = SparseMatrix.depth(columns, IMAGE_SHARE);
        int[] start = new int[SparseMatrix.blocks(columns, depth) * rows + 1];
        long[] entries = new long[dense.length];
        int i = 0;
        for (int from = 0; from < columns; from += depth) {
            for (int row = 0; row < rows; row++, i++) {
                int to = Math.min(columns, from + depth);
                start[i + 1] = SparseMatrix.append(dense, row * columns, from, to, entries, start[i]);
            }
        }
        return new SparseMatrix(rows, columns, depth, start, entries);
    }

    /** [columns, rows]. */
    static float[] transpose(float[] dense, int rows, int columns) {
        float[] transposed = new float[dense.length];
        for (int i = 0; i < dense.length; i++) {
            transposed[i % columns * rows + i / columns] = dense[i];
        }
        return transposed;
    }
}
