package org.neuroplug.trainer.fused.internal;

import java.util.Optional;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.deeplearning4j.nn.conf.MultiLayerConfiguration;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.deeplearning4j.nn.weights.WeightInit;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.activations.IActivation;
import org.nd4j.linalg.learning.config.Sgd;
import org.nd4j.linalg.lossfunctions.ILossFunction;
import org.nd4j.linalg.lossfunctions.impl.LossMCXENT;
import org.neuroplug.api.data.ArraySamples;
import org.neuroplug.api.data.Samples;
import org.neuroplug.spi.TrainingState;
import org.neuroplug.spi.TrainingTask;

/** Small tasks: 30 features, 3 classes around centres, batches of 16 and a short last one. */
final class Tasks {
    static final int FEATURES = 30;
    static final int CLASSES = 3;
    static final int ROWS = 150;
    static final int BATCH = 16;

    private Tasks() {}

    /**
     * A network 30-17-9-3.
     *
     * @param global settings for all layers
     * @param first activation of the first hidden layer
     * @param second of the second one
     */
    static MultiLayerConfiguration network(
            UnaryOperator<NeuralNetConfiguration.Builder> global, IActivation first, IActivation second) {
        return network(global, first, second, new LossMCXENT(), Activation.SOFTMAX.getActivationFunction());
    }

    static MultiLayerConfiguration network(
            UnaryOperator<NeuralNetConfiguration.Builder> global,
            IActivation first,
            IActivation second,
            ILossFunction loss,
            IActivation output) {
        return global.apply(new NeuralNetConfiguration.Builder()
                        .seed(42)
                        .weightInit(WeightInit.XAVIER)
                        .biasInit(0.1)
                        .updater(new Sgd(0.1)))
                .list()
                .layer(new DenseLayer.Builder()
                        .nIn(FEATURES)
                        .nOut(17)
                        .activation(first)
                        .build())
                .layer(new DenseLayer.Builder()
                        .nIn(17)
                        .nOut(9)
                        .activation(second)
                        .build())
                .layer(new OutputLayer.Builder(loss)
                        .nIn(9)
                        .nOut(CLASSES)
                        .activation(output)
                        .build())
                .build();
    }

    static TrainingTask task(
            MultiLayerConfiguration network, Samples samples, int epochs, Optional<TrainingState> start) {
        return new TrainingTask(network, samples, CLASSES, Tasks::order, BATCH, epochs, start);
    }

    static int[] order(int epoch) {
        int[] rows = new int[ROWS];
        for (int i = 0; i < ROWS; i++) {
            rows[i] = (i * 7 + epoch) % ROWS;
        }
        return rows;
    }

    /** @param share of features that are not zero */
    static Samples samples(double share) {
        Random random = new Random(5);
        float[] features = new float[ROWS * FEATURES];
        int[] labels = new int[ROWS];
        for (int row = 0; row < ROWS; row++) {
            labels[row] = row % CLASSES;
            for (int f = 0; f < FEATURES; f++) {
                float centre = f % CLASSES == labels[row] ? 1 : 0;
                features[row * FEATURES + f] =
                        random.nextDouble() < share ? centre + 0.5f * (float) random.nextGaussian() : 0;
            }
        }
        return new ArraySamples(features, labels, FEATURES);
    }
}
