package org.neuroplug.trainer.fused.internal.data;

import org.neuroplug.api.data.Samples;
import org.neuroplug.trainer.fused.internal.kernel.SparseMatrix;

/**
 * The numbers of training rows that are not zero, row by row, each row cut into blocks of features. Immutable.
 *
 * @param features of a row
 * @param depth features of a block
 * @param cut [rows · blocks + 1]; block k of row r has the entries from {@code cut[r · blocks + k]} up to, not including, {@code cut[r · blocks + k + 1]}
 * @param entries see {@link SparseMatrix#entry}, features ascending within a row
 */
record SparseRows(int features, int depth, int[] cut, long[] entries) {
    /** @param entries how many numbers are not zero */
    static SparseRows of(Samples samples, int entries) {
        int features = samples.width();
        int depth = SparseMatrix.depth(features, (double) entries / samples.size() / features);
        int blocks = SparseMatrix.blocks(features, depth);
        int[] cut = new int[Math.addExact(Math.multiplyExact(samples.size(), blocks), 1)];
        long[] all = new long[entries];
        float[] row = new float[features];
        int at = 0;
        for (int r = 0; r < samples.size(); r++) {
            samples.copyRow(r, row, 0);
            for (int k = 0; k < blocks; k++) {
                at = SparseMatrix.append(row, 0, k * depth, Math.min(features, (k + 1) * depth), all, at);
                cut[r * blocks + k + 1] = at;
            }
        }
        return new SparseRows(features, depth, cut, all);
    }

    int blocks() {
        return SparseMatrix.blocks(features, depth);
    }

    int rows() {
        return (cut.length - 1) / blocks();
    }

    /** Where a row begins. */
    int begin(int row) {
        return cut[row * blocks()];
    }
}
