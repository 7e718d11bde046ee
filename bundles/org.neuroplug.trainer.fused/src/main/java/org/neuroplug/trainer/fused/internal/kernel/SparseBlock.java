package org.neuroplug.trainer.fused.internal.kernel;

/** Walks through a sparse matrix [rows, columns] block by block of its columns. Keeps its arrays for the next matrix. */
final class SparseBlock {
    private int[] from = new int[0];
    private int[] to = new int[0];

    /** Before the first block. */
    void reset(SparseMatrix a, int rows) {
        if (to.length < rows) {
            from = new int[rows];
            to = new int[rows];
        }
        System.arraycopy(a.begin(), 0, to, 0, rows);
    }

    /** Goes on to the numbers of columns below the limit. */
    void next(SparseMatrix a, int rows, int limit) {
        int[] columns = a.column();
        int[] ends = a.end();
        for (int row = 0; row < rows; row++) {
            int p = to[row];
            int end = ends[row];
            from[row] = p;
            while (p < end && columns[p] < limit) {
                p++;
            }
            to[row] = p;
        }
    }

    /** Where a row's numbers in this block begin. */
    int from(int row) {
        return from[row];
    }

    /** Where they end. */
    int to(int row) {
        return to[row];
    }

    boolean isEmpty(int row) {
        return from[row] == to[row];
    }
}
