package org.neuroplug.trainer.fused.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.learning.config.Sgd;
import org.neuroplug.api.InvalidInputException;
import org.neuroplug.api.data.ArraySamples;
import org.neuroplug.spi.ActivationElementwise;
import org.neuroplug.spi.ElementwiseActivation;
import org.neuroplug.spi.ElementwiseOptimizer;
import org.neuroplug.spi.TrainedModel;
import org.neuroplug.spi.TrainingTask;
import org.neuroplug.spi.UpdaterElementwise;

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

        assertTrue(
                message.matches(
                        ".*the (sums|weights|gradient) of layer .*; the learning rate is too high for this model"),
                message);
    }

    @Test
    void saysWhichLayersDerivativeIsNone() {
        ElementwiseActivation edge = new ElementwiseActivation() {
            @Override
            public double value(double x) {
                return Math.max(0, x);
            }

            @Override
            public double derivative(double x) {
                return x > 0 ? 1 : Double.NaN;
            }
        };
        Recorded until = new Recorded();

        String message = assertThrows(
                        ArithmeticException.class,
                        () -> until.watch(
                                trainer,
                                Tasks.task(
                                        Tasks.network(
                                                b -> b,
                                                new ActivationElementwise("edge", edge),
                                                Activation.TANH.getActivationFunction()),
                                        Tasks.samples(1),
                                        1,
                                        Optional.empty())))
                .getMessage();

        assertTrue(message.startsWith("the derivative of the activation edge of layer 1 is NaN at -"), message);
        assertEquals(List.of(), until.losses, "it fails in the step that it happens in, before anything is learnt");
    }

    @Test
    void saysThatAnOptimizerMadeIt() {
        ElementwiseOptimizer division = new ElementwiseOptimizer() {
            @Override
            public int slots() {
                return 1;
            }

            @Override
            public void update(float[] gradient, float[][] state, int from, int to, long step) {
                for (int i = from; i < to; i++) {
                    gradient[i] /= state[0][i];
                }
            }
        };

        String message = failure(Tasks.task(
                Tasks.network(
                        b -> b.updater(new UpdaterElementwise("division", 1, division)),
                        Activation.TANH.getActivationFunction(),
                        Activation.TANH.getActivationFunction()),
                Tasks.samples(1),
                1,
                Optional.empty()));

        assertTrue(
                message.startsWith("the change of the biases of layer 3 became ")
                        && message.contains("that is the optimizer's doing"),
                message);
    }

    @Test
    void doesNotEndWithWeightsThatOverflowedInTheLastStep() {
        float[] large = new float[Tasks.FEATURES * 4];
        Arrays.fill(large, 1e4f);
        TrainingTask task = new TrainingTask(
                Tasks.network(
                        b -> b.updater(new Sgd(3e37)),
                        Activation.RELU.getActivationFunction(),
                        Activation.RELU.getActivationFunction()),
                new ArraySamples(large, new int[] {0, 0, 0, 1}, Tasks.FEATURES),
                Tasks.CLASSES,
                epoch -> new int[] {0, 1, 2, 3},
                4,
                1,
                Optional.empty());

        String message = failure(task);

        assertTrue(message.matches("the weights of layer \\d became -?(Infinity|NaN); the learning rate .*"), message);
    }

    @Test
    void evaluatesNoRowsThatAreNotSound() {
        TrainingTask task = Tasks.task(
                Tasks.network(b -> b, Activation.TANH.getActivationFunction(), Activation.TANH.getActivationFunction()),
                Tasks.samples(1),
                1,
                Optional.empty());
        TrainedModel model = Recorded.train(trainer, task).model();
        float[] row = new float[Tasks.FEATURES];
        row[4] = Float.NaN;

        assertEquals(
                "feature 4 of row 0 must be finite, was NaN",
                assertThrows(
                                InvalidInputException.class,
                                () -> model.predict(new ArraySamples(row, new int[1], Tasks.FEATURES)))
                        .getMessage());
        assertEquals(
                "the label of row 1 must be from 0 to 2, was 3",
                assertThrows(
                                InvalidInputException.class,
                                () -> model.evaluate(new ArraySamples(
                                        new float[2 * Tasks.FEATURES], new int[] {2, 3}, Tasks.FEATURES)))
                        .getMessage());
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
