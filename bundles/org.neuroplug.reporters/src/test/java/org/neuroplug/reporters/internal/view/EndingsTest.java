package org.neuroplug.reporters.internal.view;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.neuroplug.api.run.RunResult;
import org.neuroplug.api.run.TrialEnding;
import org.neuroplug.api.run.TrialEnding.Reason;
import org.neuroplug.reporters.internal.ManySeeds;
import org.neuroplug.reporters.internal.Runs;
import org.neuroplug.testkit.SampleRuns;

class EndingsTest {
    @Test
    void tellEachWayToEndByArm() {
        assertEquals(
                List.of(
                        "relu, seed 1: stopped early after epoch 3, with the weights of epoch 2",
                        "relu, seed 2: stopped early after epoch 3",
                        "tanh, seed 2: cut short by the run's time limit after epoch 3",
                        "tanh, seed 1: finished at try 2",
                        "sigmoid, seeds 1, 2: pruned after epoch 3",
                        "elu, seed 1: stopped by its time limit after epoch 3"),
                Endings.of(SampleRuns.controlled()));
    }

    @Test
    void areNotToldOfTrialsThatHadAllTheirEpochs() {
        assertEquals(List.of(), Endings.of(SampleRuns.founding()));
        assertEquals(List.of(), Endings.of(SampleRuns.failing()));
    }

    @Test
    void ofManySeedsTellTheRange() {
        RunResult run = Runs.with(
                ManySeeds.run(),
                ManySeeds.run().results().stream()
                        .map(result -> {
                            int epoch = 20 + (int) result.trial().seed();
                            return result.trial().arm().activation().name().equals("elu")
                                    ? result.withEnding(new TrialEnding(Reason.STOPPED_EARLY, epoch, epoch - 5), 1)
                                    : result;
                        })
                        .toList());
        assertEquals(
                List.of("elu, 10 seeds: stopped early after epochs 21 to 30, with the weights of epochs 16 to 25"),
                Endings.of(run));
    }
}
