package org.neuroplug.core.internal.data;

import org.neuroplug.api.data.Samples;

/** Some rows of other samples, in an order of their own; nothing is copied. */
record SelectedSamples(Samples all, int[] rows) implements Samples {
    @Override
    public int size() {
        return rows.length;
    }

    @Override
    public int width() {
        return all.width();
    }

    @Override
    public int label(int row) {
        return all.label(rows[row]);
    }

    @Override
    public void copyRow(int row, float[] into, int offset) {
        all.copyRow(rows[row], into, offset);
    }
}
