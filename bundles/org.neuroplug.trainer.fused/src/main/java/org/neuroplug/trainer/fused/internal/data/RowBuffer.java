package org.neuroplug.trainer.fused.internal.data;

import org.neuroplug.api.InvalidInputException;
import org.neuroplug.api.data.Samples;
import org.neuroplug.trainer.fused.internal.kernel.Kernels;
import org.neuroplug.trainer.fused.internal.kernel.Matrix;
import org.neuroplug.trainer.fused.internal.kernel.SparseMatrix;

/** Room for rows that are looked at once, sparse where that is faster. For one thread. */
public final class RowBuffer {
    private final Matrix dense;
    private final int depth;
    private final int[] start;
    private final long[] entries;
    private SparseMatrix sparse;
    private int rows;
    private boolean isSparse;

    /** @param rows at once, at most */
    public RowBuffer(int rows, int features) {
        dense = new Matrix(rows, features);
        depth = SparseMatrix.depth(features, TrainingRows.SPARSE);
        start = new int[SparseMatrix.blocks(features, depth) * rows + 1];
        entries = new long[(int) (TrainingRows.SPARSE * rows * features) + depth];
    }

    /**
     * Copies rows from one on.
     *
     * @throws InvalidInputException when a feature is not finite
     */
    public void fill(Samples samples, int from, int count) {
        rows = count;
        for (int row = 0; row < count; row++) {
            samples.copyRow(from + row, dense.values(), dense.at(row));
            checkFinite(row, from + row);
        }
        isSparse = compress();
    }

    private void checkFinite(int row, int number) {
        int at = dense.at(row);
        for (int i = 0; i < dense.columns(); i++) {
            if (!Float.isFinite(dense.values()[at + i])) {
                throw new InvalidInputException(
                        "feature " + i + " of row " + number + " must be finite, was " + dense.values()[at + i]);
            }
        }
    }

    /** Whether so few numbers are not zero that it pays; then they are in the sparse matrix. */
    private boolean compress() {
        int limit = (int) (TrainingRows.SPARSE * rows * dense.columns());
        int at = 0;
        int i = 0;
        for (int from = 0; from < dense.columns(); from += depth) {
            int to = Math.min(dense.columns(), from + depth);
            for (int row = 0; row < rows; row++) {
                start[i++] = at;
                at = SparseMatrix.append(dense.values(), dense.at(row), from, to, entries, at);
                if (at > limit) {
                    return false;
                }
            }
        }
        start[i] = at;
        sparse = new SparseMatrix(rows, dense.columns(), depth, start, entries);
        return true;
    }

    /** z = b + x · w for the rows x. */
    public void multiply(Kernels kernels, Matrix w, Matrix b, Matrix z) {
        if (isSparse) {
            kernels.multiplySparse(1, sparse, w, b, z);
        } else {
            kernels.multiply(1, dense, w, b, z, rows);
        }
    }
}
