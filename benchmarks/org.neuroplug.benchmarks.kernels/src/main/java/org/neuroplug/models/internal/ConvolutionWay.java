package org.neuroplug.models.internal;

import java.util.List;
import org.deeplearning4j.nn.api.Layer;
import org.deeplearning4j.nn.conf.ConvolutionMode;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.layers.ConvolutionLayer;
import org.nd4j.linalg.activations.impl.ActivationIdentity;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** How convolutions can be computed. */
public enum ConvolutionWay {
    /** As DL4J does. */
    ENGINE,
    /** As the models' own layer does. */
    BY_IMAGE;

    /** A layer whose windows keep the size of images. */
    public Layer layer(int channels, int filters, int kernel) {
        ConvolutionLayer.Builder builder = new ConvolutionLayer.Builder(kernel, kernel)
                .convolutionMode(ConvolutionMode.Same)
                .nIn(channels)
                .nOut(filters)
                .activation(new ActivationIdentity());
        ConvolutionLayer layer = this == ENGINE ? builder.build() : new Convolution(builder);
        NeuralNetConfiguration conf =
                new NeuralNetConfiguration.Builder().layer(layer).build();
        INDArray parameters = Nd4j.randn(DataType.FLOAT, layer.initializer().numParams(layer));
        Layer made = layer.instantiate(conf, List.of(), 0, parameters, false, DataType.FLOAT);
        made.setBackpropGradientsViewArray(parameters.like());
        return made;
    }
}
