package org.neuroplug.trainer.fused.internal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import java.util.stream.IntStream;
import org.deeplearning4j.nn.conf.MultiLayerConfiguration;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.learning.config.Sgd;
import org.neuroplug.api.data.Samples;
import org.neuroplug.spi.TrainedModel;
import org.neuroplug.spi.TrainingState;
import org.neuroplug.spi.TrainingTask;

class DropoutTrainingTest {
    private static final Samples SAMPLES = Tasks.samples(0.3);
    private static final float RATE = 0.5f;

    private final FusedTrainer trainer = new FusedTrainer();

    private static MultiLayerConfiguration network() {
        return Tasks.network(
                b -> b.dropOut(0.7).updater(new Sgd(RATE)),
                Activation.TANH.getActivationFunction(),
                Activation.IDENTITY.getActivationFunction());
    }

    /** The loss of the very first step from given weights, whose masks are always the same, and the state after it. */
    private Recorded firstStep(float[] weights) {
        return Recorded.train(
                trainer,
                new TrainingTask(
                        network(),
                        SAMPLES,
                        Tasks.CLASSES,
                        epoch -> IntStream.range(0, Tasks.ROWS).toArray(),
                        Tasks.ROWS,
                        1,
                        Optional.of(TrainingState.untrained(weights))));
    }

    @Test
    void aStepGoesDownTheGradientOfTheNetworkThatIsLeft() {
        float[] weights = trained().state().parameters();
        float[] after = firstStep(weights).model().state().parameters();
        for (int i = 0; i < weights.length; i += 13) {
            float[] up = weights.clone();
            float[] down = weights.clone();
            up[i] += 0.01f;
            down[i] -= 0.01f;
            double slope = (firstStep(up).losses.get(0) - firstStep(down).losses.get(0)) / (up[i] - down[i]);
            assertEquals(slope, (weights[i] - after[i]) / RATE, 2e-4, "weight " + i);
        }
    }

    private TrainedModel trained() {
        return Recorded.train(trainer, Tasks.task(network(), SAMPLES, 1, Optional.empty()))
                .model();
    }

    @Test
    void theSameTaskDropsTheSameAndPredictionsDropNothing() {
        var once = trained();
        var again = trained();

        assertArrayEquals(once.state().parameters(), again.state().parameters());
        assertArrayEquals(once.predict(SAMPLES), once.predict(SAMPLES));
    }

    @Test
    void learnsInSpiteOfWhatIsDropped() {
        Recorded recorded = Recorded.train(trainer, Tasks.task(network(), Tasks.samples(1), 30, Optional.empty()));

        assertTrue(recorded.model().evaluate(Tasks.samples(1)).accuracy() > 0.9);
    }
}
