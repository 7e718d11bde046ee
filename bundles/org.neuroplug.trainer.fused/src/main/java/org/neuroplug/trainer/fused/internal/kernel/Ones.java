package org.neuroplug.trainer.fused.internal.kernel;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A row of ones as a sparse matrix: its product with a matrix is the sum of that matrix' rows. Keeps one for each width that it was asked
 * for, which are few: a batch, a short one, and one row.
 */
final class Ones {
    private final List<SparseMatrix> all = new ArrayList<>();

    /** [1, columns]. */
    SparseMatrix columns(int columns) {
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i).columns() == columns) {
                return all.get(i);
            }
        }
        all.add(row(columns));
        return all.get(all.size() - 1);
    }

    private static SparseMatrix row(int columns) {
        long[] entries = new long[columns];
        Arrays.setAll(entries, j -> SparseMatrix.entry(j, 1));
        return new SparseMatrix(1, columns, Math.max(1, columns), new int[] {0, columns}, entries);
    }
}
