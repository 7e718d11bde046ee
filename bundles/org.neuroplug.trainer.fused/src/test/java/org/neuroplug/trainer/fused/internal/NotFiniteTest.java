package org.neuroplug.trainer.fused.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.learning.config.Sgd;
import org.neuroplug.api.InvalidInputException;
import org.neuroplug.api.data.ArraySamples;
import org.neuroplug.spi.ActivationElementwise;
import org.neuroplug.spi.ElementwiseActivation;
import org.neuroplug.spi.TrainingTask;

class NotFiniteTest {
    private final FusedTrainer trainer = new FusedTrainer();

    private static final ElementwiseActivation ROOT = new ElementwiseActivation() {
        @Override
        public double value(double x) {
            return Math.sqrt(x);
        }

        @Override
        public double derivative(double x) {
            return 0.5 / Math.sqrt(x);
        }
    };

    private String failure(TrainingTask task) {
        return assertThrows(ArithmeticException.class, () -> Recorded.train(trainer, task))
                .getMessage();
    }

    @Test
    void saysWhichLayersActivationMadeItOfWhat() {
        String message = failure(Tasks.task(
                Tasks.network(b -> b, Activation.TANH.getActivationFunction(), new ActivationElementwise("root", ROOT)),
                Tasks.samples(1),
                1,
                Optional.empty()));

        assertTrue(message.startsWith("the loss became NaN: the activation root of layer 2 made NaN of -0."), message);
    }

    @Test
    void saysInWhichLayerWeightsOverflowed() {
        String message = failure(Tasks.task(
                Tasks.network(
                        b -> b.updater(new Sgd(1e30)),
                        Activation.RELU.getActivationFunction(),
                        Activation.RELU.getActivationFunction()),
                Tasks.samples(1),
                3,
                Optional.empty()));

        assertTrue(message.contains("the sums of layer ") && message.contains("learning rate is too high"), message);
    }

    @Test
    void refusesRowsOfAnotherWidthAndOtherNumbersOfClasses() {
        TrainingTask task = Tasks.task(
                Tasks.network(b -> b, Activation.TANH.getActivationFunction(), Activation.TANH.getActivationFunction()),
                new ArraySamples(new float[Tasks.ROWS * 2], new int[Tasks.ROWS], 2),
                1,
                Optional.empty());

        assertEquals(
                "the network takes 30 features, the rows have 2",
                assertThrows(InvalidInputException.class, () -> Recorded.train(trainer, task))
                        .getMessage());
    }
}
