package org.neuroplug.testkit;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nd4j.linalg.learning.config.Adam;
import org.nd4j.linalg.learning.config.IUpdater;
import org.nd4j.linalg.learning.config.Nesterovs;
import org.nd4j.linalg.learning.config.Sgd;
import org.nd4j.linalg.learning.regularization.L1Regularization;
import org.nd4j.linalg.learning.regularization.L2Regularization;
import org.nd4j.linalg.learning.regularization.Regularization;
import org.nd4j.linalg.learning.regularization.WeightDecay;
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
        float[] start = start();
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
        float[] taken = change(SampleOptimizers.places(), new float[SampleTasks.PARAMETERS], List.of());
        int at = 0;
        for (int parameter = 0; parameter < SampleTasks.rows().size(); parameter++) {
            int rows = SampleTasks.rows().get(parameter);
            for (int i = 0; i < SampleTasks.parameters().get(parameter); i++) {
                assertEquals(
                        SampleOptimizers.place(i % rows, i / rows),
                        taken[at + i],
                        "weight " + i + " of parameter " + parameter);
            }
            at += SampleTasks.parameters().get(parameter);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"value=0.02", "norm=0.1", "global-norm=0.1"})
    void clipsGradientsAndFollowsASchedule(String text) {
        assertClips(text, List.of());
    }

    @ParameterizedTest
    @ValueSource(strings = {"value=0.02", "norm=0.1", "global-norm=0.1"})
    void clipsGradientsOfLossAndPenalties(String text) {
        assertClips(text, List.of(new L2Regularization(0.75), new L1Regularization(0.05)));
    }

    private void assertClips(String text, List<Regularization> penalties) {
        float[] start = start();
        Clipping clipping = Clipping.parse(text);
        float[] plain = change(new Sgd(1), start, penalties);
        float[] guided =
                change(new GuidedUpdater(new Sgd(1), step -> 0.5 / step, Optional.of(clipping)), start, penalties);
        double[] expected = Clipped.of(clipping, plain, SampleTasks.parameters());
        double most = 0;
        for (int i = 0; i < start.length; i++) {
            assertEquals(0.5 * expected[i], guided[i], 1e-6, "weight " + i);
            most = Math.max(most, Math.abs(plain[i] - expected[i]));
        }
        assertTrue(most > 1e-3, "something was clipped");
    }

    @ParameterizedTest
    @ValueSource(strings = {"value=50", "norm=50", "global-norm=50"})
    void leavesGradientsThatAreSmallAsTheyAre(String text) {
        float[] start = start();
        float[] plain = change(new Sgd(1), start, List.of());
        Clipping clipping = Clipping.parse(text);
        float[] guided = change(new GuidedUpdater(new Sgd(1), step -> 1, Optional.of(clipping)), start, List.of());
        assertArrayEquals(plain, guided, 1e-6f);
    }

    /** The factor of a step multiplies what the optimizer makes, and what decays beside it, but nothing that it keeps. */
    @ParameterizedTest
    @ValueSource(doubles = {0, 0.25})
    void followsAScheduleStepByStep(double decay) {
        float[] start = start();
        IUpdater guided = new GuidedUpdater(SampleOptimizers.counting(0.5), step -> 0.5 / step, Optional.empty());
        float[] trained = train(4, guided, decaying(decay), TrainingState.untrained(start.clone()))
                .parameters();
        int at = 0;
        for (int parameter = 0; parameter < SampleTasks.parameters().size(); parameter++) {
            double loss = parameter % 2 == 0 ? 0.5 * decay : 0;
            for (int i = at; i < at + SampleTasks.parameters().get(parameter); i++) {
                double expected = start[i];
                for (int step = 1; step <= 4; step++) {
                    expected -= 0.5 / step * (step / 1024.0 + loss * expected);
                }
                assertEquals(expected, trained[i], 1e-6, "weight " + i);
            }
            at += SampleTasks.parameters().get(parameter);
        }
    }

    /** Whatever makes the steps: they are those of trainings of a step each, whose factors are given one by one. */
    @ParameterizedTest
    @MethodSource("optimizers")
    void followsAScheduleWithEveryOptimizer(IUpdater optimizer, double decay) {
        TrainingState expected = TrainingState.untrained(start());
        for (int step = 1; step <= 4; step++) {
            double factor = 0.5 / step;
            IUpdater constant = new GuidedUpdater(optimizer, s -> factor, Optional.empty());
            expected = train(step, constant, decaying(decay), expected);
        }
        IUpdater guided = new GuidedUpdater(optimizer, step -> 0.5 / step, Optional.empty());
        TrainingState actual = train(4, guided, decaying(decay), TrainingState.untrained(start()));
        assertArrayEquals(expected.parameters(), actual.parameters(), 1e-6f);
        assertArrayEquals(expected.optimizerState(), actual.optimizerState(), 1e-6f);
    }

    static Stream<Arguments> optimizers() {
        return Stream.of(new Sgd(0.5), new Nesterovs(0.1, 0.9), new Adam(0.01), SampleOptimizers.means())
                .flatMap(optimizer -> Stream.of(Arguments.of(optimizer, 0.0), Arguments.of(optimizer, 0.25)));
    }

    /** Plain descent at falling rates. */
    @Test
    void multipliesTheRateOfDescentByTheFactorOfEachStep() {
        TrainingState expected = TrainingState.untrained(start());
        for (int step = 1; step <= 4; step++) {
            expected = train(step, new Sgd(0.5 / step), List.of(), expected);
        }
        IUpdater guided = new GuidedUpdater(new Sgd(1), step -> 0.5 / step, Optional.empty());
        TrainingState actual = train(4, guided, List.of(), TrainingState.untrained(start()));
        assertArrayEquals(expected.parameters(), actual.parameters(), 1e-6f);
    }

    private static List<Regularization> decaying(double rate) {
        return rate > 0 ? List.of(new WeightDecay(rate, true)) : List.of();
    }

    private static float[] start() {
        float[] start = new float[SampleTasks.PARAMETERS];
        for (int i = 0; i < start.length; i++) {
            start[i] = (i % 50 - 20) / 256f;
        }
        return start;
    }

    private TrainingState train(int epochs, IUpdater optimizer, List<Regularization> penalties, TrainingState start) {
        TrainingTask task = SampleTasks.steps(epochs, optimizer, penalties, start);
        return plugin().train(resolved(), task, new SampleMonitor()).state();
    }

    /** What a step takes off the weights. */
    private float[] change(IUpdater optimizer, float[] start, List<Regularization> penalties) {
        float[] trained = train(1, optimizer, penalties, TrainingState.untrained(start.clone()))
                .parameters();
        float[] change = new float[start.length];
        for (int i = 0; i < start.length; i++) {
            change[i] = start[i] - trained[i];
        }
        return change;
    }
}
