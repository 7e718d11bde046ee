package org.neuroplug.optimizers.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.deeplearning4j.nn.weights.WeightInit;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.dataset.DataSet;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.lossfunctions.LossFunctions.LossFunction;
import org.neuroplug.spi.UpdaterElementwise;

class TrainingTest {
    private static final DataSet DATA = data();

    static List<String> names() {
        return BuiltIns.names();
    }

    @ParameterizedTest
    @MethodSource("names")
    void lowersTheLoss(String name) {
        MultiLayerNetwork network = network(name);
        double before = network.score(DATA);
        train(network, 50);
        assertTrue(network.score(DATA) < before - 0.005, "loss fell from " + before + " to " + network.score(DATA));
    }

    @ParameterizedTest
    @MethodSource("names")
    void aCloneGoesOnAlike(String name) {
        MultiLayerNetwork network = network(name);
        train(network, 3);
        MultiLayerNetwork clone = network.clone();
        UpdaterElementwise.bind(clone);
        train(network, 3);
        train(clone, 3);
        assertEquals(network.params(), clone.params());
    }

    private static void train(MultiLayerNetwork network, int steps) {
        for (int step = 0; step < steps; step++) {
            network.fit(DATA);
        }
    }

    private static MultiLayerNetwork network(String optimizer) {
        MultiLayerNetwork network = new MultiLayerNetwork(new NeuralNetConfiguration.Builder()
                .seed(7)
                .dataType(DataType.FLOAT)
                .weightInit(WeightInit.XAVIER_UNIFORM)
                .activation(Activation.TANH)
                .updater(BuiltIns.create(optimizer))
                .list()
                .layer(new DenseLayer.Builder().nIn(20).nOut(30).build())
                .layer(new OutputLayer.Builder(LossFunction.MCXENT)
                        .nIn(30)
                        .nOut(4)
                        .activation(Activation.SOFTMAX)
                        .build())
                .build());
        network.init();
        UpdaterElementwise.bind(network);
        return network;
    }

    /** Forty rows whose class is the largest of four features. */
    private static DataSet data() {
        Random random = new Random(3);
        INDArray features = Nd4j.create(DataType.FLOAT, 40, 20);
        for (int row = 0; row < 40; row++) {
            for (int column = 0; column < 20; column++) {
                features.putScalar(row, column, random.nextGaussian());
            }
        }
        INDArray labels = Nd4j.create(DataType.FLOAT, 40, 4);
        for (int row = 0; row < 40; row++) {
            INDArray first = features.getRow(row).get(org.nd4j.linalg.indexing.NDArrayIndex.interval(0, 4));
            labels.putScalar(row, first.argMax().getLong(0), 1);
        }
        return new DataSet(features, labels);
    }
}
