package org.neuroplug.models.internal;

import org.deeplearning4j.nn.conf.layers.ConvolutionLayer;
import org.deeplearning4j.nn.conf.layers.PoolingType;
import org.deeplearning4j.nn.conf.layers.SubsamplingLayer;
import org.nd4j.linalg.activations.IActivation;

/** Makes layers of images that know the shape of what they get. */
record ImageLayers(Initializer initializer) {
    /**
     * A convolution.
     *
     * @param over what it gets
     * @param filters channels of what it makes
     */
    ConvolutionLayer convolution(Volume over, Window window, int filters, boolean bias, IActivation activation) {
        int[] kernel = window.kernel(over);
        return new Convolution(new ConvolutionLayer.Builder(kernel)
                .stride(window.strides(over))
                .convolutionMode(window.mode())
                .hasBias(bias)
                .nIn(over.channels())
                .nOut(filters)
                .activation(activation)
                .weightInit(initializer.weights()));
    }

    /** The average or the largest number of each window, channel by channel. */
    static SubsamplingLayer pooling(Volume over, Window window, PoolingType type) {
        return new SubsamplingLayer.Builder(type)
                .kernelSize(window.kernel(over))
                .stride(window.strides(over))
                .convolutionMode(window.mode())
                .build();
    }
}
