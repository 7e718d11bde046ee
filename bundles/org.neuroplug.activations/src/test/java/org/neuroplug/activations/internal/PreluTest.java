package org.neuroplug.activations.internal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.deeplearning4j.nn.weights.WeightInitIdentity;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.learning.config.Sgd;
import org.nd4j.linalg.lossfunctions.LossFunctions.LossFunction;
import org.neuroplug.spi.LearnedActivation;

class PreluTest {
    private static final float[][] INPUTS = {{-1, 2}, {-3, -4}};

    /** Two units that pass their inputs on to the activation, whose outputs are compared with 0. */
    private static MultiLayerNetwork network(String choice) {
        LearnedActivation prelu = LearnedActivation.of(BuiltIns.create(choice)).orElseThrow();
        MultiLayerNetwork network = new MultiLayerNetwork(new NeuralNetConfiguration.Builder()
                .updater(new Sgd(0.1))
                .list(
                        new DenseLayer.Builder()
                                .nIn(2)
                                .nOut(2)
                                .activation(Activation.IDENTITY)
                                .weightInit(new WeightInitIdentity())
                                .build(),
                        prelu.layer(2),
                        new OutputLayer.Builder(LossFunction.MSE)
                                .nIn(2)
                                .nOut(2)
                                .activation(Activation.IDENTITY)
                                .weightInit(new WeightInitIdentity())
                                .build())
                .build());
        network.init();
        return network;
    }

    private static float[] slopes(MultiLayerNetwork network) {
        return network.getParam("1_W").dup('c').data().asFloat();
    }

    @Test
    void startsAsLeakyRelu() {
        INDArray outputs = network("prelu(alpha=0.25)").output(Nd4j.create(INPUTS));

        assertArrayEquals(
                new float[] {-0.25f, 2, -0.75f, -1}, outputs.dup('c').data().asFloat());
    }

    /** Of a mean over rows and two outputs, dL/dalpha of a unit is the mean over rows of alpha x² for its negative inputs x. */
    @Test
    void learnsASlopeForEachUnit() {
        MultiLayerNetwork network = network("prelu(alpha=0.25)");
        network.fit(Nd4j.create(INPUTS), Nd4j.zeros(2, 2));

        assertArrayEquals(
                new float[] {0.25f - 0.1f * 0.25f * (1 + 9) / 2, 0.25f - 0.1f * 0.25f * 16 / 2},
                slopes(network),
                1e-6f);
    }

    /** The engine's own gradient is for 64 rows at most. */
    @Test
    void learnsFromManyRows() {
        MultiLayerNetwork network = network("prelu(alpha=0.25)");
        network.fit(Nd4j.valueArrayOf(new long[] {200, 2}, -2f, DataType.FLOAT), Nd4j.zeros(200, 2));

        assertArrayEquals(new float[] {0.25f - 0.1f * 0.25f * 4, 0.25f - 0.1f * 0.25f * 4}, slopes(network), 1e-6f);
    }

    @Test
    void passesGradientsOn() {
        MultiLayerNetwork network = network("prelu(alpha=0.25)");
        network.fit(Nd4j.create(INPUTS), Nd4j.zeros(2, 2));

        float[] biases = network.getParam("0_b").dup('c').data().asFloat();
        float[] wanted = {-0.1f * (0.0625f * -1 + 0.0625f * -3) / 2, -0.1f * (2 + 0.0625f * -4) / 2};
        assertArrayEquals(wanted, biases, 1e-6f);
    }

    @Test
    void learnsOneSlopeForAllWhenItIsShared() {
        MultiLayerNetwork network = network("prelu(alpha=0.25,shared=true)");
        network.fit(Nd4j.create(INPUTS), Nd4j.zeros(2, 2));

        assertEquals(1, slopes(network).length);
        assertEquals(0.25 - 0.1 * 0.25 * (1 + 9 + 16) / 2, slopes(network)[0], 1e-6);
    }
}
