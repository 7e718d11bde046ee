package org.neuroplug.models.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.deeplearning4j.nn.conf.MultiLayerConfiguration;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.conf.layers.FeedForwardLayer;
import org.deeplearning4j.nn.conf.layers.Layer;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.deeplearning4j.nn.conf.layers.PoolingType;
import org.deeplearning4j.nn.conf.preprocessor.CnnToFeedForwardPreProcessor;
import org.deeplearning4j.nn.conf.preprocessor.FeedForwardToCnnPreProcessor;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.learning.config.Adam;
import org.nd4j.linalg.lossfunctions.LossFunctions.LossFunction;
import org.neuroplug.spi.InitializerProvider;

class LayerStackTest {
    private static List<FeedForwardLayer> layers() {
        return List.of(
                new DenseLayer.Builder()
                        .nIn(7)
                        .nOut(5)
                        .activation(Activation.RELU)
                        .build(),
                new DenseLayer.Builder().nIn(5).nOut(4).build(),
                new OutputLayer.Builder(LossFunction.MCXENT)
                        .nIn(4)
                        .nOut(3)
                        .activation(Activation.SOFTMAX)
                        .build());
    }

    private static NeuralNetConfiguration.Builder common() {
        return new NeuralNetConfiguration.Builder()
                .dataType(DataType.FLOAT)
                .updater(new Adam(0.01))
                .biasInit(0)
                .miniBatch(true);
    }

    @Test
    void networksAreThoseOfTheEnginesOwnBuilder() {
        NeuralNetConfiguration.ListBuilder builder = common().seed(42).list();
        layers().forEach(builder::layer);
        MultiLayerConfiguration expected = builder.build();
        LayerStack stack = new LayerStack(common(), 42, Optional.empty());
        layers().forEach(stack::add);
        MultiLayerConfiguration network = stack.network();
        assertEquals(expected, network);
        assertEquals(expected.toJson(), network.toJson());
    }

    private static List<Layer> layersOfImages() {
        Volume image = new Volume(8, 8, 1);
        ImageLayers make = new ImageLayers(new Initializer(new Trial(64, 3), InitializerProvider.DEFAULT));
        return List.of(
                make.convolution(image, new Window(3, 1, true), 4, true, Activation.TANH.getActivationFunction()),
                ImageLayers.pooling(image, new Window(2, 2, false), PoolingType.MAX),
                new DenseLayer.Builder().nIn(64).nOut(5).build(),
                new OutputLayer.Builder(LossFunction.MCXENT)
                        .nIn(5)
                        .nOut(3)
                        .activation(Activation.SOFTMAX)
                        .build());
    }

    @Test
    void soAreThoseOfImages() {
        NeuralNetConfiguration.ListBuilder builder = common().seed(42).list();
        layersOfImages().forEach(builder::layer);
        MultiLayerConfiguration expected = builder.inputPreProcessor(0, new FeedForwardToCnnPreProcessor(8, 8, 1))
                .inputPreProcessor(2, new CnnToFeedForwardPreProcessor(4, 4, 4))
                .build();
        LayerStack stack = new LayerStack(common(), 42, Optional.empty());
        stack.reshape(new FeedForwardToCnnPreProcessor(8, 8, 1));
        stack.add(layersOfImages().get(0));
        stack.add(layersOfImages().get(1));
        stack.reshape(new CnnToFeedForwardPreProcessor(4, 4, 4));
        stack.add(layersOfImages().get(2));
        stack.add(layersOfImages().get(3));
        MultiLayerConfiguration network = stack.network();
        assertEquals(expected, network);
        assertEquals(expected.toJson(), network.toJson());
    }
}
