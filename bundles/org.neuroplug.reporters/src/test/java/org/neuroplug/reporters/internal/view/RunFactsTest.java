package org.neuroplug.reporters.internal.view;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.neuroplug.api.experiment.Clipping;
import org.neuroplug.api.experiment.ExperimentSpec;
import org.neuroplug.api.experiment.Grid;
import org.neuroplug.api.experiment.TrainingSpec;
import org.neuroplug.api.plugin.PluginChoice;
import org.neuroplug.api.run.RunPlan;
import org.neuroplug.reporters.internal.ManySeeds;

class RunFactsTest {
    private static final TrainingSpec TRAINING = ExperimentSpec.founding().training();

    @Test
    void nothingIsSaidOfARateAndGradientsLeftAlone() {
        assertEquals(List.of(), told("schedule", TRAINING, Grid.NONE));
        assertEquals(List.of(), told("clipping", TRAINING, Grid.NONE));
    }

    @Test
    void tellsHowTheLearningRateChanges() {
        TrainingSpec scheduled = TRAINING.withSchedule(PluginChoice.parse("cosine(end=0.1)"));

        assertEquals(List.of("cosine(end=0.1)"), told("schedule", scheduled, Grid.NONE));
    }

    @Test
    void tellsThatArmsDifferInSchedules() {
        Grid grid = Grid.parse(List.of("training.schedule=constant,cosine"), Optional.empty());

        assertEquals(List.of("as below"), told("schedule", TRAINING, grid));
    }

    @Test
    void tellsWhatTrainingMakesSmall() {
        assertEquals(List.of(), told("loss", TRAINING, Grid.NONE));
        assertEquals(
                List.of("focal(gamma=1)"),
                told("loss", TRAINING.withLoss(PluginChoice.parse("focal(gamma=1)")), Grid.NONE));
        assertEquals(
                List.of("as below"),
                told("loss", TRAINING, Grid.parse(List.of("training.loss=cross_entropy,mse"), Optional.empty())));
    }

    @Test
    void tellsWhatGradientsAreKeptBelow() {
        TrainingSpec clipped = TRAINING.withClipping(Optional.of(Clipping.parse("global-norm=5")));

        assertEquals(List.of("global-norm=5"), told("clipping", clipped, Grid.NONE));
    }

    private static List<String> told(String name, TrainingSpec training, Grid grid) {
        ExperimentSpec spec = ExperimentSpec.founding().withTraining(training).withGrid(grid);
        RunPlan plan = new RunPlan(
                "20260301-120000-ab12",
                spec,
                spec.trials(),
                40,
                2,
                ManySeeds.run().plan().started());
        return RunFacts.of(plan).stream()
                .filter(fact -> fact.label().equals(name))
                .map(Fact::value)
                .toList();
    }
}
