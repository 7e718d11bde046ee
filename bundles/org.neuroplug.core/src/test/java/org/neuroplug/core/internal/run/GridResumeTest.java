package org.neuroplug.core.internal.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.neuroplug.api.InvalidInputException;
import org.neuroplug.api.experiment.ExperimentSpec;
import org.neuroplug.api.experiment.Grid;
import org.neuroplug.api.plugin.PluginChoice;
import org.neuroplug.api.run.RunPlan;
import org.neuroplug.api.run.RunResult;
import org.neuroplug.api.workbench.Run;

/** Arms with settings of their own go on with these. */
class GridResumeTest extends InterruptedRuns {
    private String setting = "";

    @Override
    ExperimentSpec experiment() {
        return of(setting);
    }

    private ExperimentSpec of(String assignment) {
        ExperimentSpec plain = super.experiment();
        return new ExperimentSpec(
                        plain.name(),
                        plain.dataset(),
                        plain.sampling(),
                        plain.model(),
                        PluginChoice.parseList("up"),
                        plain.optimizers(),
                        plain.training(),
                        plain.seeds())
                .withGrid(Grid.parse(List.of(assignment), Optional.empty()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "training.batch=2,5",
                "training.epochs=9,4",
                "training.learning-rate=0.5,0.125",
                "optimizer.learning-rate=0.5,0.125"
            })
    void comeToTheSame(String differing) throws Exception {
        setting = differing;
        RunResult whole = uninterrupted();
        RunResult part = interrupted(3, 1, Run::stopAfterEpoch);
        RunResult completed = resume(part).await();

        assertEquals(bits(whole), bits(completed));
        assertEquals("2/4", trainer.epochs.get(0), "what had been trained is not trained again");
        assertEquals(part.plan(), completed.plan());
    }

    @Test
    void refusesACheckpointOfOtherSettings() throws Exception {
        setting = "training.batch=2,5";
        RunResult part = interrupted(3, 1, Run::stopAfterEpoch);
        RunPlan plan = part.plan();
        ExperimentSpec other = of("training.batch=3,5");
        RunPlan changed =
                new RunPlan(plan.id(), other, other.trials(), plan.stepsPerEpoch(), plan.parallel(), plan.started());

        assertEquals(
                "up + still, batch=3, seed 2, cannot go on from its checkpoint: batch was 2, is 3 now",
                assertThrows(
                                InvalidInputException.class,
                                () -> resume(
                                        new RunResult(changed, part.status(), List.of(), List.of(), part.seconds())))
                        .getMessage());
    }
}
