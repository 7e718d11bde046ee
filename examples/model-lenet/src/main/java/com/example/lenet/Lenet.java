package com.example.lenet;

import java.util.List;
import org.deeplearning4j.nn.conf.ConvolutionMode;
import org.deeplearning4j.nn.conf.MultiLayerConfiguration;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.layers.ConvolutionLayer;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.deeplearning4j.nn.conf.layers.SubsamplingLayer;
import org.deeplearning4j.nn.weights.WeightInit;
import org.nd4j.linalg.api.buffer.DataType;
import org.neuroplug.api.InvalidInputException;
import org.neuroplug.api.data.ImageShape;
import org.neuroplug.api.experiment.ExperimentSpec;
import org.neuroplug.api.plugin.Hyperparameters;
import org.neuroplug.api.plugin.Parameter;
import org.neuroplug.api.plugin.Plugin;
import org.neuroplug.api.plugin.Range;
import org.neuroplug.spi.ModelContext;
import org.neuroplug.spi.ModelProvider;
import org.osgi.service.component.annotations.Component;

/**
 * A small convolutional network for grey images: two convolutions, each followed by pooling, then two fully connected
 * layers. After LeCun, Bottou, Bengio and Haffner (1998), "Gradient-Based Learning Applied to Document Recognition".
 */
@Component
@Plugin(name = "lenet", description = "two convolutions with pooling, then fully connected, for grey images")
public final class Lenet implements ModelProvider {
    @Override
    public List<Parameter> parameters() {
        return List.of(
                Parameter.integer("filters", 6, Range.between(1, 1024), "of the first convolution; the second has twice"),
                Parameter.integer("kernel", 5, Range.between(1, 31), "width and height of the convolutions"),
                Parameter.integer("units", 84, Range.between(1, 100_000), "of the fully connected layer"));
    }

    @Override
    public MultiLayerConfiguration create(Hyperparameters settings, ModelContext context) {
        ImageShape image = greyImage(context);
        int filters = (int) settings.integer("filters");
        int kernel = (int) settings.integer("kernel");
        return new NeuralNetConfiguration.Builder()
                .seed(context.seed())
                .dataType(DataType.FLOAT)
                .weightInit(WeightInit.XAVIER_UNIFORM)
                .updater(context.optimizer())
                .convolutionMode(ConvolutionMode.Same)
                .list()
                .layer(convolution(filters, kernel, context))
                .layer(pooling())
                .layer(convolution(2 * filters, kernel, context))
                .layer(pooling())
                .layer(new DenseLayer.Builder()
                        .nOut((int) settings.integer("units"))
                        .activation(context.activation(ExperimentSpec.COMPARED))
                        .build())
                .layer(new OutputLayer.Builder(context.loss())
                        .nOut(context.classes())
                        .activation(context.outputActivation())
                        .build())
                .setInputType(InputType.convolutionalFlat(image.height(), image.width(), 1))
                .build();
    }

    private static ImageShape greyImage(ModelContext context) {
        ImageShape image = context.imageShape()
                .orElseThrow(() -> new InvalidInputException("this model needs images, the data set has none"));
        if (image.channels() != 1) {
            throw new InvalidInputException(
                    "this model needs grey images, with 1 channel; the data set's have " + image.channels());
        }
        return image;
    }

    private static ConvolutionLayer convolution(int filters, int kernel, ModelContext context) {
        return new ConvolutionLayer.Builder(kernel, kernel)
                .nOut(filters)
                .activation(context.activation(ExperimentSpec.COMPARED))
                .build();
    }

    private static SubsamplingLayer pooling() {
        return new SubsamplingLayer.Builder(SubsamplingLayer.PoolingType.MAX)
                .kernelSize(2, 2)
                .stride(2, 2)
                .build();
    }
}
