package org.neuroplug.models.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.deeplearning4j.nn.conf.MultiLayerConfiguration;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.conf.layers.FeedForwardLayer;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.learning.config.Adam;
import org.nd4j.linalg.lossfunctions.LossFunctions.LossFunction;

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
        LayerStack stack = new LayerStack(common(), 42);
        layers().forEach(stack::add);
        MultiLayerConfiguration network = stack.network();
        assertEquals(expected, network);
        assertEquals(expected.toJson(), network.toJson());
    }
}
