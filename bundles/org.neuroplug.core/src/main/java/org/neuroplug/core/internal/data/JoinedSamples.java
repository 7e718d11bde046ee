package org.neuroplug.core.internal.data;

import java.util.List;
import org.neuroplug.api.data.Samples;

/** The rows of several splits, one after another; nothing is copied. */
final class JoinedSamples implements Samples {
    private final Samples[] parts;
    private final int size;

    JoinedSamples(List<Samples> parts) {
        this.parts = parts.toArray(new Samples[0]);
        this.size = parts.stream().mapToInt(Samples::size).reduce(0, Math::addExact);
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public int width() {
        return parts[0].width();
    }

    @Override
    public int label(int row) {
        int part = part(row);
        return parts[part].label(row - before(part));
    }

    @Override
    public void copyRow(int row, float[] into, int offset) {
        int part = part(row);
        parts[part].copyRow(row - before(part), into, offset);
    }

    private int part(int row) {
        int part = 0;
        for (int left = row; left >= parts[part].size(); part++) {
            left -= parts[part].size();
        }
        return part;
    }

    private int before(int part) {
        int rows = 0;
        for (int i = 0; i < part; i++) {
            rows += parts[i].size();
        }
        return rows;
    }
}
