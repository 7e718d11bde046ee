package org.neuroplug.core.internal.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.neuroplug.api.experiment.EarlyStopping;
import org.neuroplug.api.experiment.ExperimentSpec;
import org.neuroplug.api.experiment.Grid;
import org.neuroplug.api.experiment.Pruning;
import org.neuroplug.api.experiment.TrainingControl;
import org.neuroplug.api.experiment.TrainingSpec;
import org.neuroplug.api.plugin.PluginChoice;
import org.neuroplug.api.run.EpochResult;
import org.neuroplug.api.run.RunResult;
import org.neuroplug.api.run.RunStatus;
import org.neuroplug.api.run.TrialEnding.Reason;
import org.neuroplug.api.run.TrialResult;
import org.neuroplug.api.workbench.Run;
import org.neuroplug.api.workbench.RunOptions;
import org.neuroplug.core.internal.Surroundings;
import org.neuroplug.core.internal.registry.Formulas;
import org.neuroplug.core.internal.run.ScriptedTrainer.Script;
import org.neuroplug.spi.DataFolders;
import org.neuroplug.spi.Schedule;
import org.neuroplug.spi.ScheduleProvider;

/** Rules that end trials decide in a run that goes on as they would have decided without interruption. */
@Timeout(60)
class ControlledResumeTest {
    private static final TrainingControl VALIDATED = TrainingControl.NONE.withValidation(OptionalDouble.of(0.2));
    private static final RunOptions ONE_BY_ONE = new RunOptions(OptionalInt.of(1), List.of(), List.of());

    /** Falls to 0.4 in the fourth epoch, and rises from there. */
    private static final Script DOWN_AND_UP = (rate, seed, epoch) -> 0.4 + 0.1 * Math.abs(epoch - 4);

    /** Arms change places: what is good at first is not so later. */
    private static final Script CROSSING =
            (rate, seed, epoch) -> rate + (1 - rate) * 2.0 / epoch + 0.01 * Math.sin(seed + 3L * epoch);

    @TempDir
    Path folder;

    private Surroundings surroundings;
    private WorkbenchService workbench;
    private ScriptedTrainer trainer;
    private volatile Runnable inEpoch = () -> {};

    @BeforeEach
    void start() throws Exception {
        surroundings = new Surroundings(folder);
        workbench = new WorkbenchService(
                surroundings.registry,
                new Formulas(surroundings.examinations),
                new DataFolders(Optional.empty(), folder),
                1);
        workbench.addRecorder(new MemoryRecorder(folder.resolve("runs")));
    }

    @AfterEach
    void stop() throws Exception {
        surroundings.stop();
    }

    private void plug(Script script) {
        trainer = new ScriptedTrainer((rate, seed, epoch) -> {
            inEpoch.run();
            return script.loss(rate, seed, epoch);
        });
        ToyPlugins.register(surroundings.container, trainer);
    }

    /** Arms with learning rates of 0.1, 0.2 and so on. */
    private static ExperimentSpec arms(int arms, int epochs, List<Long> seeds, TrainingControl control) {
        ExperimentSpec toy = ToyPlugins.experiment("up", epochs, seeds);
        List<PluginChoice> optimizers = IntStream.rangeClosed(1, arms)
                .mapToObj(i -> PluginChoice.parse("still(learning-rate=0." + i + ")"))
                .toList();
        return new ExperimentSpec(
                        "toy",
                        toy.dataset(),
                        toy.sampling(),
                        toy.model(),
                        toy.activations(),
                        optimizers,
                        new TrainingSpec(PluginChoice.of("counting"), epochs, 5, OptionalDouble.empty(), 0),
                        seeds)
                .withControl(control);
    }

    /** Ends the run that this starts when so many epochs were begun; no sooner than after the first. */
    private RunResult part(int epochs, Supplier<Run> start) throws InterruptedException {
        CompletableFuture<Run> started = new CompletableFuture<>();
        trainer.begun.clear();
        inEpoch = () -> {
            if (trainer.begun.size() >= epochs) {
                started.join().stopAfterEpoch();
            }
        };
        started.complete(start.get());
        return started.join().await();
    }

    /** Stops after so many epochs, goes on, stops again after as many, and so on to the end. */
    private RunResult inParts(int epochs, ExperimentSpec spec) throws InterruptedException {
        RunResult result = part(epochs, () -> workbench.start(spec, ONE_BY_ONE));
        int parts = 1;
        while (result.status() == RunStatus.CANCELLED) {
            RunResult before = result;
            result = part(epochs, () -> workbench.resume(before, ONE_BY_ONE));
            parts++;
            assertTrue(parts < 1000, "it comes to no end");
        }
        assertTrue(parts > 1, "it was not interrupted");
        inEpoch = () -> {};
        return result;
    }

    /** Everything but times. */
    private static List<Object> bits(RunResult run) {
        List<Object> bits = new ArrayList<>(List.of(run.status(), run.failures()));
        for (TrialResult result : run.results()) {
            bits.add(List.of(result.trial(), result.ending(), result.finals(), result.validation()));
            bits.add(result.epochs().stream()
                    .map(epoch -> List.of(epoch.epoch(), epoch.loss(), epoch.validation()))
                    .toList());
        }
        return bits;
    }

    private static TrainingControl stopping(boolean restoreBest) {
        return VALIDATED.withEarlyStopping(Optional.of(EarlyStopping.after(3).withRestoreBest(restoreBest)));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 5, 6})
    void patienceEndsWhereItWouldHave(int epochs) throws Exception {
        plug(DOWN_AND_UP);
        ExperimentSpec spec = arms(2, 20, List.of(1L), stopping(false));
        RunResult whole = workbench.start(spec, ONE_BY_ONE).await();
        assertEquals(7, whole.results().get(0).epochs().size());

        assertEquals(bits(whole), bits(inParts(epochs, spec)));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 5, 6})
    void theWeightsOfTheBestEpochAreKept(int epochs) throws Exception {
        plug(DOWN_AND_UP);
        ExperimentSpec spec = arms(2, 20, List.of(1L), stopping(true));
        RunResult whole = workbench.start(spec, ONE_BY_ONE).await();
        assertEquals(0.4, whole.results().get(0).finals().test().loss(), 1e-12);

        assertEquals(bits(whole), bits(inParts(epochs, spec)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"halving", "halving(keep=1)", "median(every=3,keep=1)"})
    void theSameArmsAreLeftBehind(String rule) throws Exception {
        plug(CROSSING);
        ExperimentSpec spec = arms(8, 16, List.of(1L, 2L), VALIDATED.withPruning(Optional.of(Pruning.parse(rule))));
        RunResult whole = workbench.start(spec, ONE_BY_ONE).await();
        assertTrue(
                whole.results().stream().anyMatch(result -> result.ending().reason() == Reason.PRUNED),
                "some arm is pruned");

        for (int epochs : new int[] {2, 7, 20, 50}) {
            assertEquals(bits(whole), bits(inParts(epochs, spec)), () -> "stopped after each " + epochs + " epochs");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 5, 11})
    void armsOfUnequalLengthAreLeftBehindAllTheSame(int epochs) throws Exception {
        plug(CROSSING);
        TrainingControl control = VALIDATED.withPruning(Optional.of(Pruning.parse("median(every=3,keep=1)")));
        ExperimentSpec spec = arms(4, 2, List.of(1L, 2L), control)
                .withGrid(Grid.parse(List.of("training.epochs=4,12"), Optional.empty()));
        RunResult whole = workbench.start(spec, ONE_BY_ONE).await();
        assertTrue(
                whole.results().stream().anyMatch(result -> result.ending().reason() == Reason.PRUNED),
                "some arm is pruned");

        assertEquals(bits(whole), bits(inParts(epochs, spec)));
    }

    @Test
    void pruningAndPatienceGoTogether() throws Exception {
        plug(DOWN_AND_UP);
        ExperimentSpec spec =
                arms(4, 16, List.of(1L, 2L), stopping(true).withPruning(Optional.of(Pruning.parse("halving(keep=1)"))));
        RunResult whole = workbench.start(spec, ONE_BY_ONE).await();

        assertEquals(bits(whole), bits(inParts(3, spec)));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 5, 6})
    void aScheduleHasHeardOfTheEpochsBefore(int epochs) throws Exception {
        plug((rate, seed, epoch) -> rate + 0.1 * Math.abs(epoch - 4));
        surroundings.container.register(ScheduleProvider.class, "wary", (ScheduleProvider) (settings, c) -> new Wary());
        ExperimentSpec plain = arms(2, 12, List.of(1L), TrainingControl.NONE);
        ExperimentSpec spec = plain.withTraining(plain.training().withSchedule(PluginChoice.of("wary")));
        RunResult whole = workbench.start(spec, ONE_BY_ONE).await();
        assertNotEquals(losses(workbench.start(plain, ONE_BY_ONE).await()), losses(whole));

        assertEquals(losses(whole), losses(inParts(epochs, spec)));
    }

    private static List<List<Double>> losses(RunResult run) {
        return run.results().stream()
                .map(result -> result.epochs().stream().map(EpochResult::loss).toList())
                .toList();
    }

    /** Halves the learning rate whenever a loss is larger than the one before. */
    private static final class Wary implements Schedule {
        private double factor = 1;
        private double before = Double.POSITIVE_INFINITY;

        @Override
        public double factor(long step) {
            return factor;
        }

        @Override
        public void epochEnded(int epoch, double loss) {
            factor = loss > before ? factor / 2 : factor;
            before = loss;
        }
    }
}
