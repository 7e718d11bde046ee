package org.neuroplug.itests.support;

import org.neuroplug.api.data.Samples;

/**
 * Some consecutive rows of other samples.
 *
 * @param all the other samples
 * @param from the first row
 * @param size how many
 */
public record Rows(Samples all, int from, int size) implements Samples {
    @Override
    public int width() {
        return all.width();
    }

    @Override
    public int label(int row) {
        return all.label(from + row);
    }

    @Override
    public void copyRow(int row, float[] into, int offset) {
        all.copyRow(from + row, into, offset);
    }
}
