package org.neuroplug.core.internal.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neuroplug.api.InvalidInputException;
import org.neuroplug.api.experiment.EarlyStopping;
import org.neuroplug.api.experiment.ExperimentSpec;
import org.neuroplug.api.experiment.Grid;
import org.neuroplug.api.experiment.TrainingControl;
import org.neuroplug.api.plugin.PluginChoice;
import org.neuroplug.api.plugin.PluginKind;
import org.neuroplug.api.report.ReportRequest;
import org.neuroplug.api.report.WriterTarget;
import org.neuroplug.api.run.ArmForecast;
import org.neuroplug.api.run.RunForecast;
import org.neuroplug.api.workbench.ModelTarget;
import org.neuroplug.api.workbench.RunOptions;
import org.neuroplug.core.internal.Surroundings;
import org.neuroplug.core.internal.registry.Formulas;
import org.neuroplug.core.internal.registry.HeldPlugins;
import org.neuroplug.core.internal.run.ToyPlugins.CountingTrainer;
import org.neuroplug.spi.DataFolders;

class ForecasterTest {
    private static final long STEP_NANOS = 100_000;
    private static final RunOptions TWO_AT_ONCE = new RunOptions(OptionalInt.of(2), List.of(), List.of());

    @TempDir
    Path folder;

    private final Set<Integer> batches = ConcurrentHashMap.newKeySet();
    private final Set<String> threads = ConcurrentHashMap.newKeySet();
    private Surroundings surroundings;
    private Formulas formulas;
    private DataFolders folders;

    @BeforeEach
    void start() throws Exception {
        surroundings = new Surroundings(folder.resolve("work"));
        formulas = new Formulas(surroundings.examinations);
        folders = new DataFolders(Optional.empty(), folder);
    }

    @AfterEach
    void stop() throws Exception {
        surroundings.stop();
    }

    /** Steps that take a tenth of a millisecond, or a little more. */
    private CountingTrainer paced() {
        return new CountingTrainer((task, epoch, step) -> {
            batches.add(task.batch());
            threads.add(Thread.currentThread().getName());
            long end = System.nanoTime() + STEP_NANOS;
            while (System.nanoTime() < end) {
                Thread.onSpinWait();
            }
            return 1;
        });
    }

    private static ExperimentSpec experiment(String activations, String... settings) {
        return ToyPlugins.experiment(activations, 30, List.of(1L, 2L, 3L))
                .withGrid(Grid.parse(List.of(settings), Optional.empty()));
    }

    /** Measured for a moment. */
    private RunForecast forecast(ExperimentSpec spec) throws InterruptedException {
        DataFiles data = new DataFiles(folders);
        try (HeldPlugins held = surroundings.registry.hold()) {
            RunContext context = new RunPreparation(surroundings.registry, formulas, data, 1)
                    .prepare(spec, TWO_AT_ONCE, held, Optional.empty());
            return new Forecaster(surroundings.registry, context, 40_000_000).forecast();
        }
    }

    private WorkbenchService workbench() {
        return new WorkbenchService(surroundings.registry, formulas, folders, 1);
    }

    @Test
    void tellsWhatTheTrialsOfEachArmWouldTake() throws Exception {
        ToyPlugins.register(surroundings.container, paced());

        RunForecast forecast = forecast(experiment("up", "training.batch=2,5"));

        assertEquals(6, forecast.plan().trials().size());
        assertEquals(10, forecast.trainRows());
        assertEquals(10, forecast.testRows());
        assertEquals(
                List.of(5, 2),
                forecast.arms().stream().map(ArmForecast::stepsPerEpoch).toList());
        assertEquals(
                List.of(2, 5), forecast.arms().stream().map(ArmForecast::batch).toList());
        assertEquals(Set.of(2, 5), batches);
        for (ArmForecast arm : forecast.arms()) {
            assertEquals(PluginChoice.of("counting"), arm.trainer());
            assertEquals(30, arm.epochs());
            assertEquals(OptionalLong.of(4), arm.parameters(), "two weights, two biases");
            assertEquals(
                    OptionalLong.of(4L * (2 * 4 + 2 * 3 * arm.batch())),
                    arm.bytes(),
                    "weights and gradients; one feature and two classes of each row, and gradients");
            double least = arm.stepsPerEpoch() * 30L * STEP_NANOS / 1e9;
            assertTrue(arm.stepMicros().getAsDouble() >= STEP_NANOS / 1e3, arm::toString);
            assertTrue(arm.seconds().getAsDouble() >= least, arm::toString);
        }
        assertEquals(List.of(), forecast.remarks());
        assertTrue(forecast.measuredSeconds() >= 0.04, forecast::toString);
    }

    @Test
    void addsUpAllTrialsAsManyAtOnceAsPlanned() throws Exception {
        ToyPlugins.register(surroundings.container, paced());

        RunForecast forecast = forecast(experiment("up,down"));

        double seconds = forecast.arms().stream()
                .mapToDouble(arm -> 3 * arm.seconds().getAsDouble())
                .sum();
        assertEquals(2, forecast.plan().parallel());
        assertTrue(forecast.seconds().getAsDouble() >= seconds / 2 - 1e-9, forecast::toString);
        assertTrue(forecast.seconds().getAsDouble() < seconds, forecast::toString);
    }

    @Test
    void saysThatRulesMayEndTrialsEarly() throws Exception {
        ToyPlugins.register(surroundings.container, paced());
        ExperimentSpec spec = experiment("up");

        assertEquals(List.of(), forecast(spec).remarks());
        assertEquals(
                List.of("Rules of the experiment may end trials early: the time is that of all their epochs."),
                forecast(spec.withControl(TrainingControl.NONE.withEarlyStopping(Optional.of(EarlyStopping.after(3)))))
                        .remarks());
    }

    @Test
    void measuresOnThreadsOfItsOwn() throws Exception {
        ToyPlugins.register(surroundings.container, paced());

        forecast(experiment("up"));

        assertEquals(Set.of("neuroplug-forecast"), threads);
    }

    @Test
    void countsTheMemoryOfDataAndTrials() throws Exception {
        ToyPlugins.register(surroundings.container, paced());

        RunForecast forecast = forecast(experiment("up,down"));

        assertEquals(20 * (4 + 4), forecast.memory().data());
        assertEquals(2 * 10 * (4 + 4), forecast.memory().rows(), "where one seed ends, another begins");
        assertEquals(
                2 * forecast.arms().get(0).bytes().getAsLong(),
                forecast.memory().trials());
        assertTrue(forecast.memory().process() > 1_000_000, forecast::toString);
        assertEquals(
                forecast.memory().process()
                        + forecast.memory().rows()
                        + forecast.memory().trials(),
                forecast.memory().total());
    }

    @Test
    void armsThatDifferInTheLearningRateAreMeasuredOnce() throws Exception {
        ToyPlugins.register(surroundings.container, paced());

        RunForecast forecast = forecast(experiment("up", "training.learning-rate=0.1,0.2,0.3,0.4"));

        assertEquals(
                1,
                forecast.arms().stream().map(ArmForecast::stepMicros).distinct().count());
    }

    @Test
    void saysWhichTrialWouldFail() throws Exception {
        ToyPlugins.register(surroundings.container, new CountingTrainer((task, epoch, step) -> {
            if (task.batch() == 5) {
                throw new IllegalStateException("boom");
            }
            return 1;
        }));

        RunForecast forecast = forecast(ToyPlugins.experiment("up", 2, List.of(1L))
                .withGrid(Grid.parse(List.of("training.batch=5"), Optional.empty())));

        assertEquals(
                List.of(
                        "up + still, batch=5 failed while its steps were measured: java.lang.IllegalStateException: boom"),
                forecast.remarks());
        assertTrue(forecast.seconds().isEmpty());
    }

    @Test
    void refusesWhatARealStartRefuses() {
        ToyPlugins.register(surroundings.container, paced());
        WorkbenchService workbench = workbench();

        assertEquals(
                "unknown activation 'upp'; did you mean up? (there are boom, down, up)",
                assertThrows(
                                InvalidInputException.class,
                                () -> workbench.forecast(experiment("upp"), RunOptions.defaults()))
                        .getMessage());
        RunOptions reported = new RunOptions(
                OptionalInt.empty(),
                List.of(new ReportRequest(
                        PluginChoice.of("nobody"), new WriterTarget(new java.io.StringWriter(), 80, "nowhere"))),
                List.of());
        assertTrue(assertThrows(InvalidInputException.class, () -> workbench.forecast(experiment("up"), reported))
                .getMessage()
                .startsWith("unknown reporter 'nobody'"));
        assertEquals(Set.of(), batches, "no step was taken");
    }

    @Test
    void leavesTheFolderOfModelsAlone() throws Exception {
        ToyPlugins.register(surroundings.container, paced());
        Path models = folder.resolve("models");
        RunOptions saving = TWO_AT_ONCE.withSave(new ModelTarget(models, false));

        workbench().forecast(experiment("up"), saving);
        assertFalse(Files.exists(models));

        Files.createDirectories(models.resolve("up-still-seed2"));
        assertTrue(assertThrows(InvalidInputException.class, () -> workbench().forecast(experiment("up"), saving))
                .getMessage()
                .endsWith("exists already; --overwrite replaces it"));
    }

    @Test
    void holdsNoPluginAfterwards() throws Exception {
        ToyPlugins.register(surroundings.container, paced());
        for (PluginKind kind : PluginKind.values()) {
            surroundings.registry.list(kind, java.time.Duration.ofSeconds(10)); // checks hold plug-ins, too
        }

        forecast(experiment("up"));

        assertFalse(surroundings.leases.isHeld(
                surroundings.container.context().getBundle().getBundleId()));
    }
}
