package org.neuroplug.trainer.fused.internal.data;

import java.util.Arrays;
import org.neuroplug.trainer.fused.internal.kernel.SparseMatrix;

/**
 * The rows of a batch as products read them: by row for the layer's sums, by feature for the gradient. The first thread that needs the batch lays
 * it out, others wait and find it there. Its arrays are used again for other batches.
 */
final class SparseBatch {
    private final SparseRows data;
    private final int[] classes;
    private final int[] labels;

    /** Of each feature: how many entries it has in a block of rows, and then where the next one goes. */
    private final int[] next;

    private SparseMatrix byRow;
    private SparseMatrix byFeature;
    private boolean isLaidOut;

    /**
     * Room for a batch.
     *
     * @param classes of all rows
     * @param size rows, at most
     */
    SparseBatch(SparseRows data, int[] classes, int size) {
        this.data = data;
        this.classes = classes;
        this.labels = new int[size];
        this.next = new int[data.features()];
        this.byRow = new SparseMatrix(0, data.features(), data.depth(), new int[0], new long[0]);
        this.byFeature = new SparseMatrix(data.features(), 0, 1, new int[0], new long[0]);
    }

    /** Makes it another batch, which nobody uses yet. */
    synchronized void forget() {
        isLaidOut = false;
    }

    /** Lays out the rows {@code order[from … from + rows)}, unless that has been done. */
    synchronized void layOut(int[] order, int from, int rows) {
        if (!isLaidOut) {
            int entries = 0;
            for (int slot = 0; slot < rows; slot++) {
                int row = order[from + slot];
                labels[slot] = classes[row];
                entries += data.begin(row + 1) - data.begin(row);
            }
            byRow = room(byRow, rows, data.features(), data.depth(), entries);
            double share = Math.max(1.0, entries) / rows / data.features();
            byFeature = room(byFeature, data.features(), rows, SparseMatrix.depth(rows, share), entries);
            layOutRows(order, from);
            layOutFeatures(order, from);
            isLaidOut = true;
        }
    }

    /** The same arrays where they are long enough. */
    private static SparseMatrix room(SparseMatrix used, int rows, int columns, int depth, int entries) {
        int starts = SparseMatrix.blocks(columns, depth) * rows + 1;
        boolean fits = used.start().length >= starts && used.entries().length >= entries;
        if (fits && used.rows() == rows && used.columns() == columns && used.depth() == depth) {
            return used;
        }
        return new SparseMatrix(
                rows,
                columns,
                depth,
                used.start().length >= starts ? used.start() : new int[starts],
                used.entries().length >= entries ? used.entries() : new long[entries + entries / 8]);
    }

    /** Block by block, row by row: pieces of the rows. */
    private void layOutRows(int[] order, int from) {
        int[] start = byRow.start();
        int blocks = data.blocks();
        int i = 0;
        int at = 0;
        for (int block = 0; block < blocks; block++) {
            for (int slot = 0; slot < byRow.rows(); slot++) {
                int piece = order[from + slot] * blocks + block;
                int begin = data.cut()[piece];
                int length = data.cut()[piece + 1] - begin;
                System.arraycopy(data.entries(), begin, byRow.entries(), at, length);
                start[i++] = at;
                at += length;
            }
        }
        start[i] = at;
    }

    /** Block of rows by block of rows, feature by feature: a counting sort. */
    private void layOutFeatures(int[] order, int from) {
        int at = 0;
        for (int block = 0; block < byFeature.blocks(); block++) {
            int first = block * byFeature.depth();
            int end = Math.min(byFeature.columns(), first + byFeature.depth());
            count(order, from + first, from + end);
            int i = block * data.features();
            for (int feature = 0; feature < data.features(); feature++) {
                int count = next[feature];
                byFeature.start()[i + feature] = at;
                next[feature] = at;
                at += count;
            }
            byFeature.start()[i + data.features()] = at;
            scatter(order, from, first, end);
        }
    }

    private void count(int[] order, int from, int to) {
        Arrays.fill(next, 0);
        long[] entries = data.entries();
        for (int i = from; i < to; i++) {
            int end = data.begin(order[i] + 1);
            for (int p = data.begin(order[i]); p < end; p++) {
                next[SparseMatrix.column(entries[p])]++;
            }
        }
    }

    private void scatter(int[] order, int from, int first, int end) {
        long[] entries = data.entries();
        long[] into = byFeature.entries();
        for (int slot = first; slot < end; slot++) {
            int row = order[from + slot];
            int last = data.begin(row + 1);
            for (int p = data.begin(row); p < last; p++) {
                long entry = entries[p];
                into[next[SparseMatrix.column(entry)]++] = SparseMatrix.withColumn(entry, slot);
            }
        }
    }

    /** The batch [rows, features]. */
    SparseMatrix byRow() {
        return byRow;
    }

    /** The batch transposed, [features, rows]. */
    SparseMatrix byFeature() {
        return byFeature;
    }

    /** The class of each row; longer for a short batch. */
    int[] labels() {
        return labels;
    }
}
