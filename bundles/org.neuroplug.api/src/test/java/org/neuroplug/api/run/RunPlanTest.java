package org.neuroplug.api.run;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.neuroplug.api.experiment.ExperimentSpec;
import org.neuroplug.api.experiment.Grid;

class RunPlanTest {
    private static final ExperimentSpec SPEC = ExperimentSpec.founding()
            .withGrid(Grid.parse(List.of("training.batch=200,100,70,10000"), Optional.empty()));

    private static List<Integer> steps(OptionalInt rows) {
        RunPlan plan = new RunPlan(
                "20260301-120000-ab12", SPEC, SPEC.trials(), 40, 2, Instant.EPOCH, List.of(), List.of(), rows);
        return SPEC.arms().stream().limit(4).map(plan::stepsPerEpoch).toList();
    }

    @Test
    void countsTheStepsOfEachArmsBatch() {
        assertEquals(List.of(40, 79, 112, 1), steps(OptionalInt.of(7_801)));
    }

    @Test
    void takesBatchesAsFullWhereTheRowsAreNotKnown() {
        assertEquals(List.of(40, 80, 115, 1), steps(OptionalInt.empty()));
    }
}
