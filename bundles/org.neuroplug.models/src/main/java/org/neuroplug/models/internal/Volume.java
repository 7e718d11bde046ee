package org.neuroplug.models.internal;

import org.neuroplug.api.InvalidInputException;

/** The shape of a sample between layers of images. */
record Volume(int height, int width, int channels) {
    /** How many numbers it holds. */
    int size() {
        return Math.multiplyExact(Math.multiplyExact(height, width), channels);
    }

    /**
     * What a window that slides over it makes.
     *
     * @param layer whose window it is, as a message calls it, such as {@code model lenet: layer conv1}
     * @param channels of the result
     * @throws InvalidInputException when the window is larger than this
     */
    Volume through(String layer, Window window, int channels) {
        int[] kernel = window.kernel(this);
        if (!window.padded() && (kernel[0] > height || kernel[1] > width)) {
            throw new InvalidInputException(layer + " slides windows of " + kernel[0] + "×" + kernel[1]
                    + ", which do not fit into the " + this + " (height × width × channels) that it gets");
        }
        int[] stride = window.strides(this);
        return new Volume(
                window.steps(height, kernel[0], stride[0]), window.steps(width, kernel[1], stride[1]), channels);
    }

    @Override
    public String toString() {
        return height + "×" + width + "×" + channels;
    }
}
