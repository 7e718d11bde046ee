package org.neuroplug.core.internal.saved;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.neuroplug.api.experiment.ExperimentSpec;
import org.neuroplug.api.experiment.Grid;

class FolderNamesTest {
    private static List<String> names(String... settings) {
        ExperimentSpec spec = ExperimentSpec.founding().withGrid(Grid.parse(List.of(settings), Optional.empty()));
        return FolderNames.of(spec.trials().stream()
                .filter(trial -> trial.arm().activation().name().equals("relu"))
                .toList());
    }

    @Test
    void namesArmsByActivationAndOptimizer() {
        assertEquals(List.of("relu-sgd-seed1"), names());
    }

    @Test
    void namesTheSettingsThatArmsDifferIn() {
        assertEquals(
                List.of(
                        "relu-sgd-learning-rate0.01-units_100_50-seed1",
                        "relu-sgd-learning-rate0.1-units_100_50-seed1"),
                names("training.learning-rate=0.01,0.1", "model.units=[100,50]"));
    }

    @Test
    void noTwoArmsHaveTheSameName() {
        assertEquals(List.of("relu-sgd-xa_b-seed1", "relu-sgd-xa_b-2-seed1"), names("optimizer.x=a b,a_b"));
    }
}
