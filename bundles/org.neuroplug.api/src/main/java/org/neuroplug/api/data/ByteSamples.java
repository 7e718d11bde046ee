package org.neuroplug.api.data;

/** Samples in bytes, as grey images come: a byte b is the feature b/255, so four times as many fit in memory. */
public final class ByteSamples implements Samples {
    private static final float[] UNIT = new float[256];

    static {
        for (int i = 0; i < UNIT.length; i++) {
            UNIT[i] = i / 255f;
        }
    }

    private final byte[] features;
    private final byte[] labels;
    private final int width;

    /**
     * Takes the arrays as they are, without a copy; they must not change afterwards.
     *
     * @param features {@code [labels.length, width]} unsigned bytes, row-major
     * @param labels class indices as unsigned bytes
     * @param width features per row
     */
    public ByteSamples(byte[] features, byte[] labels, int width) {
        if (width < 1 || features.length != (long) labels.length * width) {
            throw new IllegalArgumentException("features must be " + labels.length + " rows of " + width
                    + " bytes, were " + features.length + " bytes");
        }
        this.features = features;
        this.labels = labels;
        this.width = width;
    }

    @Override
    public int size() {
        return labels.length;
    }

    @Override
    public int width() {
        return width;
    }

    @Override
    public int label(int row) {
        return labels[row] & 0xff;
    }

    @Override
    public void copyRow(int row, float[] into, int offset) {
        int from = row * width;
        for (int i = 0; i < width; i++) {
            into[offset + i] = UNIT[features[from + i] & 0xff];
        }
    }
}
