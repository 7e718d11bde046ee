package org.neuroplug.api.data;

import org.osgi.annotation.versioning.ConsumerType;

/**
 * Labelled rows of features: {@code features [size, width]} float32 and one class index per row. Implementations are
 * immutable, so that all trials of a run can read them at once; they may hold the rows in any compact form.
 */
@ConsumerType
public interface Samples {
    /** Number of rows. */
    int size();

    /** Number of features per row. */
    int width();

    /** The class of a row, from 0 to the number of classes less one. */
    int label(int row);

    /** Copies the {@link #width()} features of a row to {@code into[offset …]}. */
    void copyRow(int row, float[] into, int offset);

    /** The features of a row in a new array. */
    default float[] row(int row) {
        float[] features = new float[width()];
        copyRow(row, features, 0);
        return features;
    }
}
