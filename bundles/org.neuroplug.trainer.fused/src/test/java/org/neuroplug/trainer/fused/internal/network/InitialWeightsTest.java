package org.neuroplug.trainer.fused.internal.network;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import java.util.Random;
import org.deeplearning4j.nn.conf.MultiLayerConfiguration;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.deeplearning4j.nn.weights.WeightInit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.lossfunctions.LossFunctions.LossFunction;

class InitialWeightsTest {
    private static MultiLayerConfiguration network(
            long seed, WeightInit first, WeightInit second, int in, int units, int out) {
        return new NeuralNetConfiguration.Builder()
                .seed(seed)
                .list()
                .layer(new DenseLayer.Builder()
                        .nIn(in)
                        .nOut(units)
                        .weightInit(first)
                        .biasInit(0.1)
                        .build())
                .layer(new DenseLayer.Builder()
                        .nIn(units)
                        .nOut(units + 1)
                        .weightInit(second)
                        .hasBias(false)
                        .build())
                .layer(new OutputLayer.Builder(LossFunction.MCXENT)
                        .nIn(units + 1)
                        .nOut(out)
                        .weightInit(first)
                        .activation(Activation.SOFTMAX)
                        .build())
                .build();
    }

    private static void assertAsTheEngine(MultiLayerConfiguration network) {
        assertArrayEquals(InitialWeights.drawByEngine(network), InitialWeights.draw(network));
    }

    @Test
    void uniformWeightsAreTheEnginesForAnySeedAndShape() {
        Random random = new Random(7);
        for (int i = 0; i < 60; i++) {
            long seed = i % 2 == 0 ? 1 + i : random.nextLong();
            int in = 1 + random.nextInt(90);
            int units = 1 + random.nextInt(70);
            int out = 2 + random.nextInt(9);
            assertAsTheEngine(network(seed, WeightInit.XAVIER_UNIFORM, WeightInit.RELU_UNIFORM, in, units, out));
            assertAsTheEngine(network(seed, WeightInit.RELU_UNIFORM, WeightInit.XAVIER_UNIFORM, in, units, out));
        }
        assertAsTheEngine(network(1, WeightInit.XAVIER_UNIFORM, WeightInit.XAVIER_UNIFORM, 784, 200, 10));
        assertAsTheEngine(network(Long.MIN_VALUE, WeightInit.XAVIER_UNIFORM, WeightInit.XAVIER_UNIFORM, 784, 1000, 10));
    }

    /** One other layer is enough: what it draws decides what the next ones get. */
    @ParameterizedTest
    @EnumSource(
            value = WeightInit.class,
            names = {"XAVIER", "RELU", "LECUN_NORMAL", "LECUN_UNIFORM", "ZERO", "ONES", "UNIFORM", "SIGMOID_UNIFORM"})
    void otherWeightsAreTheEnginesToo(WeightInit other) {
        assertAsTheEngine(network(3, WeightInit.XAVIER_UNIFORM, other, 30, 20, 5));
        assertAsTheEngine(network(3, other, WeightInit.XAVIER_UNIFORM, 30, 20, 5));
    }
}
