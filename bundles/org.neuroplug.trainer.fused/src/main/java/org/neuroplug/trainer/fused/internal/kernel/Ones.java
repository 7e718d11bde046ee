package org.neuroplug.trainer.fused.internal.kernel;

import java.util.Arrays;

/** A row of ones as a sparse matrix: its product with a matrix is the sum of that matrix' rows. */
final class Ones {
    private SparseMatrix ones = row(0);

    /** [1, columns]. */
    SparseMatrix columns(int columns) {
        if (ones.columns() != columns) {
            ones = row(columns);
        }
        return ones;
    }

    private static SparseMatrix row(int columns) {
        int[] column = new int[columns];
        Arrays.setAll(column, j -> j);
        float[] value = new float[columns];
        Arrays.fill(value, 1);
        return new SparseMatrix(columns, new int[] {0}, new int[] {columns}, column, value);
    }
}
