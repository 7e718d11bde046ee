package org.neuroplug.core.internal.run;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.deeplearning4j.nn.conf.MultiLayerConfiguration;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.layers.ActivationLayer;
import org.deeplearning4j.nn.conf.layers.ConvolutionLayer;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.learning.config.Adam;
import org.nd4j.linalg.learning.config.IUpdater;
import org.nd4j.linalg.learning.config.Sgd;

class NetworkSizeTest {
    private static NeuralNetConfiguration.ListBuilder network(IUpdater updater) {
        return new NeuralNetConfiguration.Builder().updater(updater).list();
    }

    private static MultiLayerConfiguration dense(IUpdater updater) {
        return network(updater)
                .layer(new DenseLayer.Builder().nIn(784).nOut(200).build())
                .layer(new ActivationLayer(Activation.RELU))
                .layer(new OutputLayer.Builder().nIn(200).nOut(10).build())
                .build();
    }

    @Test
    void countsWeightsBiasesAndWhatLayersHandOn() {
        assertEquals(
                Optional.of(new NetworkSize(784 * 200 + 200 + 200 * 10 + 10, 0, 784 + 200 + 200 + 10)),
                NetworkSize.of(dense(new Sgd(0.1)), 784));
    }

    @Test
    void adamRemembersTwoNumbersOfEachWeight() {
        NetworkSize size = NetworkSize.of(dense(new Adam(0.1)), 784).orElseThrow();

        assertEquals(2 * size.parameters(), size.optimizer());
    }

    @Test
    void countsConvolutionsByTheirInput() {
        MultiLayerConfiguration network = network(new Sgd(0.1))
                .layer(new ConvolutionLayer.Builder(5, 5).nOut(6).build())
                .layer(new OutputLayer.Builder().nOut(10).build())
                .setInputType(InputType.convolutionalFlat(28, 28, 1))
                .build();

        int convolved = 24 * 24 * 6;
        assertEquals(
                Optional.of(new NetworkSize(5 * 5 * 6 + 6 + convolved * 10 + 10, 0, 784 + convolved + 10)),
                NetworkSize.of(network, 784));
    }

    @Test
    void aNetworkForOtherRowsHasNoSize() {
        MultiLayerConfiguration network = network(new Sgd(0.1))
                .layer(new ConvolutionLayer.Builder(5, 5).nOut(6).build())
                .layer(new OutputLayer.Builder().nOut(10).build())
                .setInputType(InputType.convolutionalFlat(28, 28, 1))
                .build();

        assertEquals(Optional.empty(), NetworkSize.of(network, 100));
    }

    @Test
    void countsBytesOfFloats() {
        assertEquals(4 * (2 * 100 + 50 + 2 * 7 * 20), new NetworkSize(100, 50, 7).bytes(20));
    }
}
