package org.neuroplug.shell.internal.picture;

import org.neuroplug.api.data.ImageShape;

/**
 * A sample as an image.
 *
 * @param shape its height, width and channels
 * @param values row-major, channels last; 0 is black, 1 is white
 */
public record Picture(ImageShape shape, float[] values) {
    private static final int RGB = 3;

    public Picture {
        if (values.length != shape.size()) {
            throw new IllegalArgumentException(
                    "an image of " + shape.size() + " values cannot be made of " + values.length);
        }
    }

    public int height() {
        return shape.height();
    }

    public int width() {
        return shape.width();
    }

    /** The brightness of a pixel from 0 to 255: the mean of its channels. */
    int grey(int row, int column) {
        float sum = 0;
        for (int c = 0; c < shape.channels(); c++) {
            sum += value(row, column, c);
        }
        return level(sum / shape.channels());
    }

    /** The colour of a pixel as {@code 0xRRGGBB}; grey unless it has three channels. */
    int rgb(int row, int column) {
        if (shape.channels() != RGB) {
            return 0x010101 * grey(row, column);
        }
        return level(value(row, column, 0)) << 16 | level(value(row, column, 1)) << 8 | level(value(row, column, 2));
    }

    private float value(int row, int column, int channel) {
        return values[(row * shape.width() + column) * shape.channels() + channel];
    }

    private static int level(float value) {
        return Math.round(Math.max(0, Math.min(1, value)) * 255);
    }

    /** Every so many pixels in both directions as one, so that it is at most so wide. */
    Picture narrowedTo(int columns) {
        int step = (width() + columns - 1) / columns;
        if (step <= 1) {
            return this;
        }
        ImageShape small = new ImageShape((height() + step - 1) / step, (width() + step - 1) / step, 1);
        float[] means = new float[small.size()];
        for (int i = 0; i < means.length; i++) {
            means[i] = mean(i / small.width() * step, i % small.width() * step, step);
        }
        return new Picture(small, means);
    }

    private float mean(int top, int left, int step) {
        int count = 0;
        int sum = 0;
        for (int row = top; row < Math.min(top + step, height()); row++) {
            for (int column = left; column < Math.min(left + step, width()); column++) {
                sum += grey(row, column);
                count++;
            }
        }
        return sum / 255f / count;
    }
}
