package org.neuroplug.api.experiment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.neuroplug.api.plugin.PluginChoice;
import org.neuroplug.api.plugin.PluginKind;

class TrainingSpecTest {
    private static final ExperimentSpec FOUNDING = ExperimentSpec.founding();

    private static ExperimentSpec with(String loss) {
        return FOUNDING.withTraining(FOUNDING.training().withLoss(PluginChoice.parse(loss)));
    }

    @Test
    void isTrainedWithCrossEntropyUnlessItSaysOtherwise() {
        assertEquals(TrainingSpec.CROSS_ENTROPY, FOUNDING.training().loss());
        assertFalse(FOUNDING.training().isOtherLoss());
        assertTrue(with("cross_entropy(label-smoothing=0.1)").training().isOtherLoss());
        assertTrue(with("mse").training().isOtherLoss());
    }

    @Test
    void namesALossThatAPluginIsNeededFor() {
        assertEquals(List.of(), FOUNDING.choices().get(PluginKind.LOSS));
        assertEquals(PluginChoice.parseList("mse"), with("mse").choices().get(PluginKind.LOSS));
        ExperimentSpec grid = FOUNDING.withGrid(
                Grid.parse(List.of("training.loss=cross_entropy,focal(gamma=1),mae"), Optional.empty()));
        assertEquals(
                PluginChoice.parseList("focal(gamma=1),mae"), grid.choices().get(PluginKind.LOSS));
    }

    @Test
    void anotherNameOfALossGivesWay() {
        ExperimentSpec own =
                with("MSELoss").mapped((kind, choice) -> kind == PluginKind.LOSS ? PluginChoice.of("mse") : choice);

        assertEquals(with("mse"), own);
        assertEquals(
                FOUNDING, FOUNDING.mapped((kind, choice) -> kind == PluginKind.LOSS ? PluginChoice.of("x") : choice));
    }

    @Test
    void keepsTheLossWhateverElseChanges() {
        TrainingSpec training = with("mse").training();

        assertEquals(
                PluginChoice.of("mse"),
                training.withEpochs(3)
                        .withBatch(7)
                        .withTrainer(PluginChoice.of("dl4j"))
                        .withEvaluateEvery(2)
                        .withSchedule(PluginChoice.of("cosine"))
                        .withClipping(Optional.of(Clipping.parse("norm=1")))
                        .withLearningRate(FOUNDING.training().learningRate())
                        .loss());
    }
}
