package org.neuroplug.models.internal;

import java.util.Arrays;

/**
 * The windows of a convolution over an image, side by side: a matrix {@code [channels · kernel height · kernel width, places]}, whose
 * product with the weights {@code [filters, channels · kernel height · kernel width]} is the convolution. Images are
 * {@code [channels, height, width]}; outside of them is zero.
 *
 * @param channels of an image
 * @param height of an image
 * @param width of an image
 * @param kernel height and width of a window
 * @param stride how far windows are apart, down and to the right
 * @param padding rows above and columns left of the image at which the first windows begin
 * @param places how many windows there are, down and to the right
 */
record WindowColumns(int channels, int height, int width, int[] kernel, int[] stride, int[] padding, int[] places) {
    /** Numbers of an image. */
    int image() {
        return channels * height * width;
    }

    /** Numbers of a window. */
    int rows() {
        return channels * kernel[0] * kernel[1];
    }

    /** Windows of an image. */
    int columns() {
        return places[0] * places[1];
    }

    private interface Line {
        /**
         * One line of windows, whose numbers at some place of each lie in one line of the image.
         *
         * @param at where they lie in the matrix
         * @param first window that reaches into the image there
         * @param end behind the last that does
         * @param pixel of the first in the image
         */
        void visit(int at, int first, int end, int pixel);
    }

    /** Makes the matrix of an image. */
    void spread(float[] image, float[] matrix) {
        int step = stride[1];
        each((at, first, end, pixel) -> {
            Arrays.fill(matrix, at, at + first, 0);
            if (step == 1) {
                System.arraycopy(image, pixel, matrix, at + first, end - first);
            } else {
                for (int i = first, from = pixel; i < end; i++, from += step) {
                    matrix[at + i] = image[from];
                }
            }
            Arrays.fill(matrix, at + end, at + places[1], 0);
        });
    }

    /** Makes the image in which each pixel is the sum of what stands for it in a matrix. */
    void gather(float[] matrix, float[] image) {
        int step = stride[1];
        Arrays.fill(image, 0);
        each((at, first, end, pixel) -> {
            if (step == 1) {
                for (int i = first; i < end; i++) {
                    image[pixel - first + i] += matrix[at + i];
                }
            } else {
                for (int i = first, to = pixel; i < end; i++, to += step) {
                    image[to] += matrix[at + i];
                }
            }
        });
    }

    private void each(Line line) {
        int at = 0;
        for (int channel = 0; channel < channels; channel++) {
            for (int y = 0; y < kernel[0]; y++) {
                for (int x = 0; x < kernel[1]; x++) {
                    int first = first(x);
                    int end = end(x);
                    for (int down = 0; down < places[0]; down++, at += places[1]) {
                        int row = down * stride[0] + y - padding[0];
                        if (row < 0 || row >= height || first >= end) {
                            line.visit(at, 0, 0, 0);
                        } else {
                            int left = first * stride[1] + x - padding[1];
                            line.visit(at, first, end, (channel * height + row) * width + left);
                        }
                    }
                }
            }
        }
    }

    /** The first window whose column x is not left of the image. */
    private int first(int x) {
        int outside = Math.max(0, padding[1] - x);
        return Math.min(places[1], (outside + stride[1] - 1) / stride[1]);
    }

    /** Behind the last window whose column x is not right of the image. */
    private int end(int x) {
        int inside = width - 1 + padding[1] - x;
        return inside < 0 ? 0 : Math.min(places[1], inside / stride[1] + 1);
    }
}
