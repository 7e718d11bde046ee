package org.neuroplug.testkit;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.neuroplug.api.InvalidInputException;
import org.neuroplug.api.data.ArraySamples;
import org.neuroplug.api.data.Samples;
import org.neuroplug.api.run.Evaluation;
import org.neuroplug.spi.TrainedModel;
import org.neuroplug.spi.TrainingState;
import org.neuroplug.spi.TrainingTask;

/** The contract of trainers, which train a small network on rows around one centre for each class. */
public abstract class TrainerContract extends TrainerOptimizerContract {
    private SampleMonitor train(TrainingTask task) {
        SampleMonitor monitor = new SampleMonitor();
        plugin().train(resolved(), task, monitor);
        return monitor;
    }

    @Test
    void learnsWhatCanBeLearnt() {
        TrainingTask task = SampleTasks.of(1, 300, 50, 20);
        SampleMonitor monitor = new SampleMonitor();
        Evaluation evaluation = plugin().train(resolved(), task, monitor).evaluate(task.train());
        List<Double> losses = monitor.losses();
        assertTrue(evaluation.accuracy() > 0.9, evaluation.toString());
        assertEquals(20, monitor.epochs());
        assertTrue(losses.get(losses.size() - 1) < losses.get(0) / 2, losses::toString);
    }

    @Test
    void theLastStepOfAnEpochTakesWhatRemains() {
        assertEquals(
                List.of("1/1", "1/2", "1/3", "2/1", "2/2", "2/3"),
                train(SampleTasks.of(1, 110, 50, 2)).steps());
    }

    @Test
    void theSameTaskGivesTheSameBitsWhateverRunsBeside() throws Exception {
        List<Double> alone = train(SampleTasks.of(7, 250, 40, 5)).losses();
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            List<Callable<List<Double>>> beside = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                long seed = i % 2 == 0 ? 7 : 100 + i;
                beside.add(() -> train(SampleTasks.of(seed, 250, 40, 5)).losses());
            }
            var results = threads.invokeAll(beside);
            for (int i = 0; i < results.size(); i += 2) {
                assertEquals(alone, results.get(i).get());
            }
            assertNotEquals(alone, results.get(1).get(), "another seed gives another run");
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void startsFromTheWeightsItIsGiven() {
        TrainingState zeros = TrainingState.untrained(new float[SampleTasks.PARAMETERS]);
        TrainingTask task = SampleTasks.of(1, 90, 90, 1, Optional.of(zeros));

        assertEquals(
                Math.log(SampleTasks.CLASSES),
                train(task).losses().get(0),
                1e-6,
                "all weights zero: every class is equally likely");
    }

    @Test
    void drawsNumbersForActivationsInTrainingOnly() {
        TrainingTask task = SampleTasks.of(SampleTasks.Kind.NOISY, 2, Optional.empty());
        SampleMonitor monitor = new SampleMonitor();
        TrainedModel model = plugin().train(resolved(), task, monitor);

        assertEquals(model.evaluate(task.train()), model.evaluate(task.train()));
        SampleMonitor again = new SampleMonitor();
        plugin().train(resolved(), task, again);
        assertEquals(monitor.losses(), again.losses());
    }

    @Test
    void stopsBeforeTheNextStepWhenCancelled() {
        SampleMonitor monitor = new SampleMonitor(4);
        assertThrows(
                CancellationException.class, () -> plugin().train(resolved(), SampleTasks.of(1, 300, 50, 5), monitor));
        assertEquals(4, monitor.losses().size());
    }

    @Test
    void endsAfterTheEpochInWhichTheMonitorWantsIt() {
        AtomicReference<TrainingState> second = new AtomicReference<>();
        SampleMonitor monitor = new SampleMonitor() {
            @Override
            public void afterEpoch(TrainedModel model) {
                super.afterEpoch(model);
                if (epochs() == 2) {
                    second.set(model.state());
                    throw new CancellationException("early enough");
                }
            }
        };
        TrainingTask task = SampleTasks.of(4, 250, 40, 5);
        assertThrows(CancellationException.class, () -> plugin().train(resolved(), task, monitor));
        TrainedModel two = plugin().train(resolved(), SampleTasks.of(4, 250, 40, 2), new SampleMonitor());
        assertEquals(2, monitor.epochs());
        assertEquals(2, second.get().epochs());
        assertArrayEquals(two.state().parameters(), second.get().parameters(), "as if there had been two epochs only");
    }

    @Test
    void aStateStaysAsItWasWhileTrainingGoesOn() {
        AtomicReference<TrainingState> first = new AtomicReference<>();
        SampleMonitor monitor = new SampleMonitor() {
            @Override
            public void afterEpoch(TrainedModel model) {
                super.afterEpoch(model);
                if (epochs() == 1) {
                    first.set(model.state());
                }
            }
        };
        TrainingTask task = SampleTasks.of(4, 250, 40, 3);
        TrainedModel last = plugin().train(resolved(), task, monitor);
        TrainedModel one = plugin().train(resolved(), SampleTasks.of(4, 250, 40, 1), new SampleMonitor());
        TrainedModel restored = plugin().restore(resolved(), SampleTasks.network(4), first.get(), SampleTasks.CLASSES);
        assertArrayEquals(one.predict(task.train()), restored.predict(task.train()));
        assertNotEquals(one.evaluate(task.train()), last.evaluate(task.train()));
    }

    @Test
    void evaluatesTheMeanOverAllRows() {
        TrainingTask task = SampleTasks.of(3, 1201, 100, 3);
        TrainedModel model = plugin().train(resolved(), task, new SampleMonitor());
        Evaluation whole = model.evaluate(task.train());
        double loss = 0;
        double right = 0;
        for (int i = 0; i < task.train().size(); i++) {
            Evaluation one = model.evaluate(one(task.train(), i));
            loss += one.loss();
            right += one.accuracy();
        }
        assertArrayEquals(
                new double[] {loss / 1201, right / 1201}, new double[] {whole.loss(), whole.accuracy()}, 1e-6);
    }

    @Test
    void predictsWhatItEvaluates() {
        TrainingTask task = SampleTasks.of(3, 601, 100, 3);
        TrainedModel model = plugin().train(resolved(), task, new SampleMonitor());
        float[] probabilities = model.predict(task.train());
        double loss = 0;
        for (int i = 0; i < 601; i++) {
            loss -= Math.log(
                    probabilities[i * SampleTasks.CLASSES + task.train().label(i)]);
        }
        assertEquals(601 * SampleTasks.CLASSES, probabilities.length);
        assertEquals(model.evaluate(task.train()).loss(), loss / 601, 1e-5);
    }

    @Test
    void predictsTheSameBitsAfterItWasRestored() {
        TrainingTask task = SampleTasks.of(3, 250, 40, 3);
        TrainedModel model = plugin().train(resolved(), task, new SampleMonitor());
        TrainedModel restored =
                plugin().restore(resolved(), SampleTasks.network(99), model.state(), SampleTasks.CLASSES);
        assertArrayEquals(model.predict(task.train()), restored.predict(task.train()));
    }

    @ParameterizedTest
    @EnumSource
    void goesOnFromAStateAsIfItHadNeverStopped(SampleTasks.Kind kind) {
        SampleMonitor all = new SampleMonitor();
        SampleMonitor rest = new SampleMonitor();
        TrainedModel whole = plugin().train(resolved(), SampleTasks.of(kind, 4, Optional.empty()), all);
        TrainedModel half = plugin().train(resolved(), SampleTasks.of(kind, 2, Optional.empty()), new SampleMonitor());
        TrainingState state = half.state();
        plugin().train(resolved(), SampleTasks.of(5, 60, 20, 1), new SampleMonitor()); // something else meanwhile
        TrainedModel resumed = plugin().train(resolved(), SampleTasks.of(kind, 4, Optional.of(state)), rest);

        assertEquals("3/1", rest.steps().get(0));
        assertEquals(all.losses().subList(14, 28), rest.losses());
        assertArrayEquals(whole.state().parameters(), resumed.state().parameters());
        assertArrayEquals(whole.state().optimizerState(), resumed.state().optimizerState());
        assertEquals(28, resumed.state().steps());
        assertEquals(4, resumed.state().epochs());
    }

    @Test
    void refusesAStateOfAnotherNetwork() {
        TrainingState other = TrainingState.untrained(new float[7]);
        String message = assertThrows(InvalidInputException.class, () -> plugin().restore(
                                resolved(), SampleTasks.network(1), other, SampleTasks.CLASSES))
                .getMessage();
        assertTrue(message.contains("7"), () -> "how many weights the state has is not in: " + message);
    }

    private static Samples one(Samples all, int row) {
        return new ArraySamples(all.row(row), new int[] {all.label(row)}, all.width());
    }

    @Test
    void saysWhatDoesTheArithmetic() {
        assertAll(
                () -> assertFalse(plugin().engine().name().isBlank(), "name"),
                () -> assertFalse(plugin().engine().blas().isBlank(), "BLAS"));
    }
}
