package org.neuroplug.trainer.fused.internal.data;

import org.neuroplug.trainer.fused.internal.kernel.SparseMatrix;

/**
 * The batches of one epoch as sparse matrices: by row, which are views of the data, and by feature, whose entries are laid out anew
 * in one pass over the data's features: each entry goes to the end of its batch's list. Read by several threads, written by
 * {@link EpochPlans} only.
 */
final class EpochPlan {
    private final SparseRows data;
    private final int batch;
    private final int[] order;
    private final int[][] labels;
    private final SparseMatrix[] byRow;
    private final SparseMatrix[] byFeature;

    /** Of each row, its batch and its place there. */
    private final int[] batchOf;

    private final int[] slotOf;
    private final int[] end;

    EpochPlan(SparseRows data, int batch) {
        this.data = data;
        this.batch = batch;
        int batches = (data.rows() + batch - 1) / batch;
        this.order = new int[data.rows()];
        this.labels = new int[batches][];
        this.byRow = new SparseMatrix[batches];
        this.byFeature = new SparseMatrix[batches];
        this.batchOf = new int[data.rows()];
        this.slotOf = new int[data.rows()];
        this.end = new int[batches];
        int[] slot = new int[data.entries()];
        float[] value = new float[data.entries()];
        for (int b = 0; b < batches; b++) {
            int rows = Math.min(batch, data.rows() - b * batch);
            labels[b] = new int[rows];
            byRow[b] = new SparseMatrix(data.features(), new int[rows], new int[rows], data.column(), data.value());
            byFeature[b] = new SparseMatrix(rows, new int[data.features()], new int[data.features()], slot, value);
        }
    }

    /** Bytes that it takes. */
    long bytes() {
        return 8L * data.entries() + 16L * data.rows() + 8L * data.features() * end.length;
    }

    /**
     * Lays out an epoch.
     *
     * @param rows every row once, in the order of the epoch
     * @param classes of the rows
     */
    void layOut(int[] rows, int[] classes) {
        System.arraycopy(rows, 0, order, 0, order.length);
        int entries = 0;
        for (int b = 0; b < byRow.length; b++) {
            end[b] = entries;
            entries += rowsOf(b, classes);
        }
        for (int f = 0; f < data.features(); f++) {
            for (int b = 0; b < end.length; b++) {
                byFeature[b].begin()[f] = end[b];
            }
            scatter(data.columnStart()[f], data.columnStart()[f + 1]);
            for (int b = 0; b < end.length; b++) {
                byFeature[b].end()[f] = end[b];
            }
        }
    }

    /** Looks up the rows of a batch, and returns how many entries they have. */
    private int rowsOf(int b, int[] classes) {
        int[] begin = byRow[b].begin();
        int[] stop = byRow[b].end();
        int entries = 0;
        for (int slot = 0; slot < begin.length; slot++) {
            int row = order[b * batch + slot];
            begin[slot] = data.rowStart()[row];
            stop[slot] = data.rowStart()[row + 1];
            entries += stop[slot] - begin[slot];
            labels[b][slot] = classes[row];
            batchOf[row] = b;
            slotOf[row] = slot;
        }
        return entries;
    }

    private void scatter(int from, int to) {
        int[] slot = byFeature[0].column();
        float[] value = byFeature[0].value();
        for (int p = from; p < to; p++) {
            int row = data.row()[p];
            int at = end[batchOf[row]]++;
            slot[at] = slotOf[row];
            value[at] = data.columnValue()[p];
        }
    }

    /** The batch [rows, features]. */
    SparseMatrix byRow(int b) {
        return byRow[b];
    }

    /** The batch transposed, [features, rows]. */
    SparseMatrix byFeature(int b) {
        return byFeature[b];
    }

    int[] labels(int b) {
        return labels[b];
    }
}
