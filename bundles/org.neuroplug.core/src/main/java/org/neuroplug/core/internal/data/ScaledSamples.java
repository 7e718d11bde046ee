package org.neuroplug.core.internal.data;

import org.neuroplug.api.data.Samples;

/** Samples whose features are shifted and stretched: {@code (x - shift) · factor}, per feature. */
record ScaledSamples(Samples samples, float[] shift, float[] factor) implements Samples {
    @Override
    public int size() {
        return samples.size();
    }

    @Override
    public int width() {
        return samples.width();
    }

    @Override
    public int label(int row) {
        return samples.label(row);
    }

    @Override
    public void copyRow(int row, float[] into, int offset) {
        samples.copyRow(row, into, offset);
        for (int i = 0; i < shift.length; i++) {
            into[offset + i] = (into[offset + i] - shift[i]) * factor[i];
        }
    }
}
