package org.neuroplug.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nd4j.linalg.learning.config.IUpdater;
import org.nd4j.linalg.learning.config.Sgd;
import org.neuroplug.api.experiment.Clipping;
import org.neuroplug.spi.GuidedUpdater;
import org.neuroplug.spi.Trainer;
import org.neuroplug.spi.TrainingState;
import org.neuroplug.spi.TrainingTask;

/** The part of the contract of trainers that is about optimizers: what these are shown, and what becomes of their steps. */
abstract class TrainerOptimizerContract extends PluginContract {
    @Override
    protected abstract Trainer plugin();

    @Test
    void showsOptimizersTheWeightsOfTheirGradients() {
        float[] start = new float[SampleTasks.PARAMETERS];
        for (int i = 0; i < start.length; i++) {
            start[i] = (i % 50 - 20) / 256f;
        }
        TrainingTask task =
                SampleTasks.of(SampleTasks.Kind.HALVING, 1, Optional.of(TrainingState.untrained(start.clone())));
        float[] trained =
                plugin().train(resolved(), task, new SampleMonitor()).state().parameters();
        for (int i = 0; i < start.length; i++) {
            assertEquals(start[i] / 128, trained[i], "weight " + i + ", halved in seven steps");
        }
    }

    @Test
    void showsOptimizersWholeParametersThatAskForThem() {
        float[] start = new float[SampleTasks.PARAMETERS];
        for (int i = 0; i < start.length; i++) {
            start[i] = (i % 5 + 1) / 1024f;
        }
        TrainingTask task = SampleTasks.oneStep(SampleTasks.Kind.SUMMING, TrainingState.untrained(start.clone()));
        float[] trained =
                plugin().train(resolved(), task, new SampleMonitor()).state().parameters();
        int at = 0;
        for (int length : SampleTasks.parameters()) {
            float sum = 0;
            for (int i = at; i < at + length; i++) {
                sum += start[i];
            }
            for (int i = at; i < at + length; i++) {
                assertEquals(start[i] - sum / 4096, trained[i], "weight " + i + ", by the sum of its parameter");
            }
            at += length;
        }
    }

    @Test
    void tellsOptimizersWhereRowsAndColumnsAre() {
        float[] taken = change(SampleTasks.places(), new float[SampleTasks.PARAMETERS]);
        int at = 0;
        for (int parameter = 0; parameter < SampleTasks.rows().size(); parameter++) {
            int rows = SampleTasks.rows().get(parameter);
            for (int i = 0; i < SampleTasks.parameters().get(parameter); i++) {
                assertEquals(
                        SampleTasks.place(i % rows, i / rows),
                        taken[at + i],
                        "weight " + i + " of parameter " + parameter);
            }
            at += SampleTasks.parameters().get(parameter);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"value=0.02", "norm=0.1", "global-norm=0.1"})
    void clipsGradientsAndFollowsASchedule(String text) {
        float[] start = new float[SampleTasks.PARAMETERS];
        for (int i = 0; i < start.length; i++) {
            start[i] = (i % 50 - 20) / 256f;
        }
        Clipping clipping = Clipping.parse(text);
        float[] plain = change(new Sgd(1), start);
        float[] guided = change(new GuidedUpdater(new Sgd(1), step -> 0.5 / step, Optional.of(clipping)), start);
        double[] expected = Clipped.of(clipping, plain, SampleTasks.parameters());
        double most = 0;
        for (int i = 0; i < start.length; i++) {
            assertEquals(0.5 * expected[i], guided[i], 1e-6, "weight " + i);
            most = Math.max(most, Math.abs(plain[i] - expected[i]));
        }
        assertTrue(most > 1e-3, "something was clipped");
    }

    /** What a step takes off the weights. */
    private float[] change(IUpdater optimizer, float[] start) {
        TrainingTask task = SampleTasks.oneStep(optimizer, TrainingState.untrained(start.clone()));
        float[] trained =
                plugin().train(resolved(), task, new SampleMonitor()).state().parameters();
        float[] change = new float[start.length];
        for (int i = 0; i < start.length; i++) {
            change[i] = start[i] - trained[i];
        }
        return change;
    }
}
