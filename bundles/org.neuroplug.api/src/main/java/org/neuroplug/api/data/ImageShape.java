package org.neuroplug.api.data;

/**
 * How a row of features is an image: {@code height} rows of {@code width} pixels, each with {@code channels} values.
 * Values are row-major, channels last; 0 is black, 1 is white.
 */
public record ImageShape(int height, int width, int channels) {
    public ImageShape {
        if (height < 1 || width < 1 || channels < 1) {
            throw new IllegalArgumentException(
                    "image shape must be positive, was " + height + "×" + width + "×" + channels);
        }
    }

    /** Values per image. */
    public int size() {
        return Math.multiplyExact(Math.multiplyExact(height, width), channels);
    }
}
