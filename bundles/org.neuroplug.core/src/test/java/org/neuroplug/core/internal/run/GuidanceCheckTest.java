package org.neuroplug.core.internal.run;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Optional;
import org.deeplearning4j.nn.conf.MultiLayerConfiguration;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.layers.BatchNormalization;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.learning.config.Adam;
import org.nd4j.linalg.learning.config.IUpdater;
import org.nd4j.linalg.learning.config.Sgd;
import org.neuroplug.api.InvalidInputException;
import org.neuroplug.api.experiment.Clipping;
import org.neuroplug.api.experiment.ExperimentSpec;
import org.neuroplug.api.experiment.TrainingSpec;
import org.neuroplug.api.plugin.PluginChoice;
import org.neuroplug.spi.GuidedUpdater;
import org.neuroplug.spi.Schedule;

class GuidanceCheckTest {
    private static final TrainingSpec PLAIN = ExperimentSpec.founding().training();
    private static final TrainingSpec SCHEDULED = PLAIN.withSchedule(PluginChoice.of("cosine"));
    private static final Schedule SCHEDULE = step -> 1;

    private static TrainingSpec clipped(String clip) {
        return PLAIN.withClipping(Optional.of(Clipping.parse(clip)));
    }

    private static IUpdater guided() {
        return new GuidedUpdater(new Sgd(0.1), SCHEDULE, Optional.empty());
    }

    private static MultiLayerConfiguration network(IUpdater first, IUpdater last, boolean normalized) {
        var layers = new NeuralNetConfiguration.Builder().list();
        layers.layer(new DenseLayer.Builder().nIn(3).nOut(4).updater(first).build());
        if (normalized) {
            layers.layer(new BatchNormalization.Builder()
                    .nIn(4)
                    .nOut(4)
                    .updater(first)
                    .build());
        }
        return layers.layer(
                        new OutputLayer.Builder().nIn(4).nOut(2).updater(last).build())
                .build();
    }

    private static void check(TrainingSpec training, MultiLayerConfiguration network) {
        new GuidanceCheck("model own").check(training, network);
    }

    private static String refusal(TrainingSpec training, MultiLayerConfiguration network) {
        return assertThrows(InvalidInputException.class, () -> check(training, network))
                .getMessage();
    }

    @Test
    void letsEveryNetworkPassWhereNothingIsAskedFor() {
        assertDoesNotThrow(() -> check(PLAIN, network(new Sgd(0.1), new Adam(0.1), true)));
    }

    @Test
    void refusesOptimizersThatAModelBrings() {
        assertEquals(
                "model own has an optimizer of its own, Adam, which is out of reach of schedule",
                refusal(SCHEDULED, network(guided(), new Adam(0.1), false)));
        assertEquals(
                "model own has an optimizer of its own, Sgd, which is out of reach of clip",
                refusal(clipped("value=1"), network(new Sgd(0.1), guided(), false)));
    }

    @Test
    void aNormOfAllNeedsAllTogether() {
        assertDoesNotThrow(() -> check(clipped("global-norm=1"), network(guided(), guided(), false)));
        assertDoesNotThrow(() -> check(clipped("norm=1"), network(guided(), guided(), true)));
        assertEquals(
                "clip global-norm needs layers whose weights are all updated together, model own has others between"
                        + " them; clip by norm, each parameter by itself",
                refusal(clipped("global-norm=1"), network(guided(), guided(), true)));
    }
}
