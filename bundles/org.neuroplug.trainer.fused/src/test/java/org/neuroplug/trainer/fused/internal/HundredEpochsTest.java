package org.neuroplug.trainer.fused.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.deeplearning4j.nn.conf.MultiLayerConfiguration;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.deeplearning4j.nn.weights.WeightInit;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.learning.config.Sgd;
import org.nd4j.linalg.lossfunctions.impl.LossMCXENT;
import org.neuroplug.api.data.ArraySamples;
import org.neuroplug.api.data.Samples;
import org.neuroplug.api.run.Evaluation;
import org.neuroplug.spi.TrainingTask;
import org.neuroplug.trainer.dl4j.internal.Dl4jTrainer;

/** The founding experiment's network to its end, by both trainers: what single steps deviate must not add up. */
class HundredEpochsTest {
    private static final int EPOCHS = 100;
    private static final int ROWS = 400;
    private static final int BATCH = 50;
    private static final int FEATURES = 784;
    private static final int UNITS = 200;
    private static final int CLASSES = 10;
    private static final double LOSS = 1e-3;
    private static final double ACCURACY = 0.003;

    /** As sparse as handwritten digits, and about as hard to tell from each other. */
    private static final Samples SAMPLES = samples();

    private static Samples samples() {
        Random random = new Random(11);
        float[] features = new float[ROWS * FEATURES];
        int[] labels = new int[ROWS];
        for (int row = 0; row < ROWS; row++) {
            labels[row] = row % CLASSES;
            for (int f = 0; f < FEATURES; f++) {
                boolean stroke = f % CLASSES == labels[row];
                if (random.nextDouble() < (stroke ? 0.35 : 0.18)) {
                    features[row * FEATURES + f] = random.nextFloat();
                }
            }
        }
        return new ArraySamples(features, labels, FEATURES);
    }

    private static MultiLayerConfiguration network(Activation compared) {
        return new NeuralNetConfiguration.Builder()
                .seed(42)
                .weightInit(WeightInit.XAVIER_UNIFORM)
                .updater(new Sgd(0.01))
                .list()
                .layer(new DenseLayer.Builder()
                        .nIn(FEATURES)
                        .nOut(UNITS)
                        .activation(compared)
                        .build())
                .layer(new DenseLayer.Builder()
                        .nIn(UNITS)
                        .nOut(UNITS)
                        .activation(Activation.IDENTITY)
                        .build())
                .layer(new OutputLayer.Builder(new LossMCXENT())
                        .nIn(UNITS)
                        .nOut(CLASSES)
                        .activation(Activation.SOFTMAX)
                        .build())
                .build();
    }

    private static int[] order(int epoch) {
        List<Integer> rows = new ArrayList<>(IntStream.range(0, ROWS).boxed().toList());
        Collections.shuffle(rows, new Random(epoch));
        return rows.stream().mapToInt(Integer::intValue).toArray();
    }

    private static TrainingTask task(Activation compared) {
        return new TrainingTask(
                network(compared), SAMPLES, CLASSES, HundredEpochsTest::order, BATCH, EPOCHS, Optional.empty());
    }

    @ParameterizedTest
    @EnumSource(
            value = Activation.class,
            names = {"RELU", "TANH", "SIGMOID", "ELU"})
    void endWhereTheReferenceEnds(Activation compared) {
        TrainingTask task = task(compared);
        Recorded expected = Recorded.train(new Dl4jTrainer(), task(compared));
        Recorded actual = Recorded.train(new FusedTrainer(), task);

        Evaluation reference = expected.evaluation(task);
        Evaluation fused = actual.evaluation(task);
        assertTrue(reference.loss() < expected.losses.get(0), "it has learnt");
        assertEquals(reference.loss(), fused.loss(), LOSS);
        assertEquals(reference.accuracy(), fused.accuracy(), ACCURACY);
        assertTrue(actual.worst(expected) <= LOSS, () -> "deviates by " + actual.worst(expected));
    }
}
