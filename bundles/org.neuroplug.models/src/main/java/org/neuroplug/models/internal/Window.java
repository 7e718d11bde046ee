package org.neuroplug.models.internal;

import org.deeplearning4j.nn.conf.ConvolutionMode;

/**
 * A square window that slides over images. Along a side of one pixel it is one pixel, too: a row of features is an image of height 1, over
 * which windows slide to the right only.
 *
 * @param size its width and height
 * @param stride by how many pixels it slides
 * @param padded whether zeros around the image let it begin at every {@code stride}th pixel; else it stays inside
 */
record Window(int size, int stride, boolean padded) {
    /** Height and width over images of that shape. */
    int[] kernel(Volume over) {
        return new int[] {over.height() == 1 ? 1 : size, over.width() == 1 ? 1 : size};
    }

    /** How far it slides down and to the right. */
    int[] strides(Volume over) {
        return new int[] {over.height() == 1 ? 1 : stride, over.width() == 1 ? 1 : stride};
    }

    /** How many places it takes along a side. */
    int steps(int side, int kernel, int stride) {
        return padded ? (side + stride - 1) / stride : (side - kernel) / stride + 1;
    }

    ConvolutionMode mode() {
        return padded ? ConvolutionMode.Same : ConvolutionMode.Truncate;
    }
}
