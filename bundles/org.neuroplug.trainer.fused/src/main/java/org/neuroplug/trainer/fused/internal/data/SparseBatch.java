package org.neuroplug.trainer.fused.internal.data;

import java.util.Arrays;
import java.util.concurrent.locks.ReentrantLock;
import org.neuroplug.trainer.fused.internal.kernel.SparseMatrix;

/**
 * The rows of a batch as products read them: by row for the layer's sums, by feature for the gradient. The first thread that needs the batch lays
 * it out, others wait and find it there. Its arrays are used again for other batches.
 */
final class SparseBatch {
    private final ReentrantLock lock = new ReentrantLock();
    private final SparseRows data;
    private final int[] classes;
    private final int[] labels;

    /** Of each feature: how many entries it has in a block of rows, and then where the next one goes. */
    private final int[] next;

    private final SparseMatrix[] byRow;
    private final SparseMatrix[] byFeature;

    /** Of the matrices, those of the last batch of an epoch, which may be short, or the others. */
    private int shape;

    private boolean isLaidOut;

    /**
     * Room for a batch.
     *
     * @param classes of all rows
     * @param size rows
     * @param last rows of the last batch of an epoch
     * @param entries at most
     */
    SparseBatch(SparseRows data, int[] classes, int size, int last, int entries) {
        this.data = data;
        this.classes = classes;
        this.labels = new int[size];
        this.next = new int[data.features()];
        int features = data.features();
        double share = (double) data.entries().length / data.rows() / features;
        int depth = SparseMatrix.depth(size, share);
        int[] rowStart = new int[data.blocks() * size + 1];
        int[] featureStart = new int[SparseMatrix.blocks(size, depth) * features + 1];
        long[] byRowEntries = new long[entries];
        long[] byFeatureEntries = new long[entries];
        this.byRow = new SparseMatrix[] {
            new SparseMatrix(size, features, data.depth(), rowStart, byRowEntries),
            new SparseMatrix(last, features, data.depth(), rowStart, byRowEntries)
        };
        this.byFeature = new SparseMatrix[] {
            new SparseMatrix(features, size, depth, featureStart, byFeatureEntries),
            new SparseMatrix(features, last, depth, featureStart, byFeatureEntries)
        };
    }

    /** Makes it another batch, which nobody uses yet. */
    void forget() {
        lock.lock();
        try {
            isLaidOut = false;
        } finally {
            lock.unlock();
        }
    }

    /** Lays out the rows {@code order[from … from + rows)}, unless that has been done; waits for who is doing so. */
    void layOut(int[] order, int from, int rows) {
        lock.lock();
        try {
            layOutOnce(order, from, rows);
        } finally {
            lock.unlock();
        }
    }

    /** The same, but returns false at once when another thread is doing so. */
    boolean tryLayOut(int[] order, int from, int rows) {
        if (!lock.tryLock()) {
            return false;
        }
        try {
            layOutOnce(order, from, rows);
            return true;
        } finally {
            lock.unlock();
        }
    }

    private void layOutOnce(int[] order, int from, int rows) {
        if (!isLaidOut) {
            shape = rows == labels.length ? 0 : 1;
            for (int slot = 0; slot < rows; slot++) {
                labels[slot] = classes[order[from + slot]];
            }
            startRows(order, from);
            for (int block = 0; block < byFeature().blocks(); block++) {
                int first = block * byFeature().depth();
                int end = Math.min(rows, first + byFeature().depth());
                copy(order, from, first, end);
                startFeatures(block);
                scatter(order, from, first, end);
            }
            isLaidOut = true;
        }
    }

    /** Where each row's piece of each block begins. */
    private void startRows(int[] order, int from) {
        int blocks = data.blocks();
        int[] cut = data.cut();
        int[] start = byRow().start();
        int rows = byRow().rows();
        for (int slot = 0; slot < rows; slot++) {
            int piece = order[from + slot] * blocks;
            for (int block = 0; block < blocks; block++) {
                start[block * rows + slot + 1] = cut[piece + block + 1] - cut[piece + block];
            }
        }
        for (int i = 1; i <= blocks * rows; i++) {
            start[i] += start[i - 1];
        }
    }

    /** Copies a block's rows, piece by piece, and counts the entries of each feature. */
    private void copy(int[] order, int from, int first, int end) {
        int blocks = data.blocks();
        long[] entries = data.entries();
        int[] counts = next;
        Arrays.fill(counts, 0);
        for (int slot = first; slot < end; slot++) {
            int piece = order[from + slot] * blocks;
            for (int block = 0; block < blocks; block++) {
                int begin = data.cut()[piece + block];
                int length = data.cut()[piece + block + 1] - begin;
                System.arraycopy(
                        entries, begin, byRow().entries(), byRow().start()[block * byRow().rows() + slot], length);
            }
            int last = data.begin(order[from + slot] + 1);
            for (int p = data.cut()[piece]; p < last; p++) {
                counts[SparseMatrix.column(entries[p])]++;
            }
        }
    }

    /** Turns the counts of a block of rows into where each feature begins. */
    private void startFeatures(int block) {
        int[] start = byFeature().start();
        int i = block * data.features();
        int at = start[i];
        for (int feature = 0; feature < data.features(); feature++) {
            int count = next[feature];
            next[feature] = at;
            at += count;
            start[++i] = at;
        }
    }

    /** Brings the entries of a block of rows to their features, in the order of rows: a counting sort. */
    private void scatter(int[] order, int from, int first, int end) {
        long[] entries = data.entries();
        long[] into = byFeature().entries();
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
        return byRow[shape];
    }

    /** The batch transposed, [features, rows]. */
    SparseMatrix byFeature() {
        return byFeature[shape];
    }

    /** The class of each row; longer for a short batch. */
    int[] labels() {
        return labels;
    }
}
