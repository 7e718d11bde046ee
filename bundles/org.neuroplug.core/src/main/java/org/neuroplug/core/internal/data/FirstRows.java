package org.neuroplug.core.internal.data;

import org.neuroplug.api.data.Samples;

/** The first rows of other samples; nothing is copied. */
public record FirstRows(Samples all, int size) implements Samples {
    /** At most so many of them. */
    public static Samples of(Samples all, int most) {
        return all.size() <= most ? all : new FirstRows(all, most);
    }

    @Override
    public int width() {
        return all.width();
    }

    @Override
    public int label(int row) {
        return all.label(row);
    }

    @Override
    public void copyRow(int row, float[] into, int offset) {
        all.copyRow(row, into, offset);
    }
}
