package org.neuroplug.trainer.fused.internal.data;

import java.util.Arrays;
import org.neuroplug.api.data.Samples;

/**
 * The numbers of training rows that are not zero, row by row and feature by feature. Immutable.
 *
 * @param rowStart [rows + 1]; row r has the entries from {@code rowStart[r]} up to, not including, {@code rowStart[r + 1]}
 * @param column [entries], ascending within a row
 * @param value [entries]
 * @param columnStart [features + 1], likewise
 * @param row [entries], ascending within a feature
 * @param columnValue [entries], by feature
 */
record SparseRows(int[] rowStart, int[] column, float[] value, int[] columnStart, int[] row, float[] columnValue) {
    /** @param entries how many numbers are not zero */
    static SparseRows of(Samples samples, int entries) {
        int[] rowStart = new int[samples.size() + 1];
        int[] column = new int[entries];
        float[] value = new float[entries];
        float[] features = new float[samples.width()];
        int at = 0;
        for (int r = 0; r < samples.size(); r++) {
            samples.copyRow(r, features, 0);
            for (int f = 0; f < features.length; f++) {
                if (features[f] != 0) {
                    column[at] = f;
                    value[at++] = features[f];
                }
            }
            rowStart[r + 1] = at;
        }
        return byFeature(rowStart, column, value, samples.width());
    }

    private static SparseRows byFeature(int[] rowStart, int[] column, float[] value, int features) {
        int[] columnStart = new int[features + 1];
        for (int f : column) {
            columnStart[f + 1]++;
        }
        for (int f = 0; f < features; f++) {
            columnStart[f + 1] += columnStart[f];
        }
        int[] end = Arrays.copyOf(columnStart, features);
        int[] row = new int[column.length];
        float[] columnValue = new float[column.length];
        for (int r = 0; r + 1 < rowStart.length; r++) {
            for (int p = rowStart[r]; p < rowStart[r + 1]; p++) {
                int q = end[column[p]]++;
                row[q] = r;
                columnValue[q] = value[p];
            }
        }
        return new SparseRows(rowStart, column, value, columnStart, row, columnValue);
    }

    int rows() {
        return rowStart.length - 1;
    }

    int features() {
        return columnStart.length - 1;
    }

    int entries() {
        return column.length;
    }
}
