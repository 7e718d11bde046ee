package org.neuroplug.trainer.fused.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.deeplearning4j.nn.conf.MultiLayerConfiguration;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.learning.config.Sgd;
import org.nd4j.linalg.lossfunctions.impl.LossMCXENT;
import org.neuroplug.api.data.ArraySamples;
import org.neuroplug.api.data.Samples;
import org.neuroplug.spi.TrainingTask;
import org.neuroplug.trainer.dl4j.internal.Dl4jTrainer;

/** As small and as poor as data can be, against the reference. */
class SmallDataTest {
    private static final int EPOCHS = 5;

    private static MultiLayerConfiguration network(int features, int classes) {
        return new NeuralNetConfiguration.Builder()
                .seed(7)
                .updater(new Sgd(0.2))
                .list()
                .layer(new DenseLayer.Builder()
                        .nIn(features)
                        .nOut(6)
                        .activation(Activation.TANH)
                        .build())
                .layer(new OutputLayer.Builder(new LossMCXENT())
                        .nIn(6)
                        .nOut(classes)
                        .activation(Activation.SOFTMAX)
                        .build())
                .validateOutputLayerConfig(false)
                .build();
    }

    private static TrainingTask task(Samples samples, int classes, int batch) {
        return new TrainingTask(
                network(samples.width(), classes),
                samples,
                classes,
                epoch -> IntStream.range(0, samples.size()).toArray(),
                batch,
                EPOCHS,
                Optional.empty());
    }

    /** @param varying features; the others are constant */
    private static Samples samples(int rows, int features, int varying, float constant, int classes) {
        Random random = new Random(3);
        float[] x = new float[rows * features];
        int[] labels = new int[rows];
        for (int row = 0; row < rows; row++) {
            labels[row] = row % classes;
            for (int f = 0; f < features; f++) {
                x[row * features + f] = f < varying ? labels[row] + (float) random.nextGaussian() : constant;
            }
        }
        return new ArraySamples(x, labels, features);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "a last batch of one row,       17, 4, 4, 0, 2, 16",
        "batches of one row,             5, 4, 4, 0, 2,  1",
        "a batch larger than the data,   5, 4, 4, 0, 2, 1000",
        "one row,                        1, 4, 4, 0, 2,  8",
        "one feature,                   12, 1, 1, 0, 3,  5",
        "one class,                     12, 4, 4, 0, 1,  5",
        "all of them one,                1, 1, 1, 0, 1,  1",
        "constant features beside one,  12, 9, 1, 2, 3,  5",
        "constant features of zeros,     12, 9, 1, 0, 3,  5",
        "nothing but zeros,             12, 9, 0, 0, 3,  5",
        "nothing but a constant,        12, 9, 0, 3, 3,  5"
    })
    void learnsWhatTheReferenceLearns(
            String name, int rows, int features, int varying, float constant, int classes, int batch) {
        Samples samples = samples(rows, features, varying, constant, classes);

        Recorded expected = Recorded.train(new Dl4jTrainer(), task(samples, classes, batch));
        Recorded actual = Recorded.train(new FusedTrainer(), task(samples, classes, batch));

        assertEquals(EPOCHS * ((rows + batch - 1) / batch), actual.losses.size());
        for (int i = 0; i < actual.losses.size(); i++) {
            assertEquals(expected.losses.get(i), actual.losses.get(i), 1e-5, "step " + (i + 1));
        }
        assertEquals(
                expected.model().evaluate(samples).loss(),
                actual.model().evaluate(samples).loss(),
                1e-5);
        assertTrue(Double.isFinite(actual.model().evaluate(samples).loss()));
    }
}
