package org.neuroplug.api.data;

/** Samples in float arrays: the simplest way for a data set whose features are real numbers. */
public final class ArraySamples implements Samples {
    private final float[] features;
    private final int[] labels;
    private final int width;

    /**
     * Takes the arrays as they are, without a copy; they must not change afterwards.
     *
     * @param features {@code [labels.length, width]}, row-major
     * @param labels class indices, each at least 0
     * @param width features per row
     */
    public ArraySamples(float[] features, int[] labels, int width) {
        if (width < 1 || features.length != (long) labels.length * width) {
            throw new IllegalArgumentException("features must be " + labels.length + " rows of " + width
                    + " values, were " + features.length + " values");
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
        return labels[row];
    }

    @Override
    public void copyRow(int row, float[] into, int offset) {
        System.arraycopy(features, row * width, into, offset, width);
    }
}
