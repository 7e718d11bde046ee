package org.neuroplug.core.internal.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Hashtable;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neuroplug.api.InvalidInputException;
import org.neuroplug.api.experiment.ExperimentSpec;
import org.neuroplug.api.experiment.Grid;
import org.neuroplug.api.experiment.RandomSearch;
import org.neuroplug.api.plugin.Plugin;
import org.neuroplug.api.run.RunResult;
import org.neuroplug.api.run.RunStatus;
import org.neuroplug.api.run.TrialResult;
import org.neuroplug.api.workbench.RunOptions;
import org.neuroplug.core.internal.Formula;
import org.neuroplug.core.internal.Surroundings;
import org.neuroplug.core.internal.registry.Formulas;
import org.neuroplug.core.internal.run.ToyPlugins.CountingTrainer;
import org.neuroplug.spi.DataFolders;
import org.neuroplug.spi.ElementwiseActivation;

/** Runs whose arms differ in settings. */
class GridRunTest {
    @TempDir
    Path folder;

    private final CountingTrainer trainer = new CountingTrainer((task, epoch, step) -> 1);
    private Surroundings surroundings;
    private WorkbenchService workbench;

    @BeforeEach
    void start() throws Exception {
        surroundings = new Surroundings(folder);
        ToyPlugins.register(surroundings.container, trainer);
        workbench = new WorkbenchService(
                surroundings.registry,
                new Formulas(surroundings.examinations),
                new DataFolders(Optional.empty(), folder),
                1);
    }

    @AfterEach
    void stop() throws Exception {
        surroundings.stop();
    }

    private static ExperimentSpec experiment(List<Long> seeds, String... settings) {
        return ToyPlugins.experiment("up", 2, seeds).withGrid(Grid.parse(List.of(settings), Optional.empty()));
    }

    private RunResult run(ExperimentSpec spec) throws InterruptedException {
        RunResult result = workbench
                .start(spec, new RunOptions(OptionalInt.of(1), List.of(), List.of()))
                .await();
        assertEquals(
                RunStatus.FINISHED, result.status(), () -> result.failures().toString());
        return result;
    }

    private static List<Object> settings(RunResult run, String name) {
        return run.results().stream()
                .map(result -> result.provenance().settings().get(name))
                .toList();
    }

    @Test
    void callsPluginsByTheirOwnNamesInResults() throws Exception {
        surroundings
                .container
                .context()
                .registerService(
                        ElementwiseActivation.class,
                        Formula.times(1),
                        new Hashtable<>(Map.of(Plugin.NAME, "silu", Plugin.ALIASES, new String[] {"swish"})));
        RunResult run = run(ToyPlugins.experiment("Swish,up", 2, List.of(1L)).withBaseline("Swish + still"));
        assertEquals(
                List.of("silu + still", "up + still"),
                run.plan().spec().arms().stream().map(Object::toString).toList());
        assertEquals("silu + still", run.plan().spec().baseline().orElseThrow().toString());
        InvalidInputException twice = assertThrows(
                InvalidInputException.class, () -> run(ToyPlugins.experiment("silu,swish", 2, List.of(1L))));
        assertTrue(twice.getMessage().contains("silu is there twice"), twice.getMessage());
    }

    @Test
    void provenanceShowsTheSettingsOfTheArm() throws Exception {
        RunResult run = run(
                experiment(List.of(1L), "training.learning-rate=0.5,0.125", "training.batch=2,5", "training.epochs=1"));

        assertEquals(
                List.of(
                        Map.of("name", "still", "learning-rate", 0.5),
                        Map.of("name", "still", "learning-rate", 0.5),
                        Map.of("name", "still", "learning-rate", 0.125),
                        Map.of("name", "still", "learning-rate", 0.125)),
                settings(run, "optimizer"));
        assertEquals("[2, 5, 2, 5]", settings(run, "batch").toString());
        assertEquals("[1, 1, 1, 1]", settings(run, "epochs").toString());
        assertEquals(
                List.of(5, 2, 5, 2),
                run.results().stream()
                        .map(r -> r.stepTimes().steps() + r.stepTimes().warmUp())
                        .toList(),
                "steps");
    }

    @Test
    void settingsOfPluginsReachThem() throws Exception {
        RunResult run = run(experiment(List.of(1L), "optimizer.learning-rate=0.5,0.75"));

        assertEquals(
                List.of(Map.of("name", "still", "learning-rate", 0.5), Map.of("name", "still", "learning-rate", 0.75)),
                settings(run, "optimizer"),
                "although the training sets another one");
    }

    @Test
    void armsOfASeedHaveTheSameRowsInTheSameOrder() throws Exception {
        run(experiment(List.of(1L, 2L), "training.learning-rate=0.5,0.25"));

        Map<String, Long> seen =
                trainer.batches.stream().collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        assertEquals(8, seen.size(), "two seeds, two epochs, two steps");
        assertTrue(seen.values().stream().allMatch(n -> n == 2), "each seen by both arms: " + seen);
    }

    @Test
    void smallerBatchesCutTheSameOrderIntoMorePieces() throws Exception {
        run(experiment(List.of(3L), "training.batch=5,10"));

        List<String> firstSteps =
                trainer.batches.stream().filter(b -> b.contains("/1:")).toList();
        assertEquals(firstSteps.subList(0, 2), firstSteps.subList(2, 4), "the epochs begin with the same row");
    }

    @Test
    void armsAreInterleavedInTime() throws Exception {
        RunResult run = run(experiment(List.of(1L, 2L), "training.learning-rate=0.5,0.25"));

        assertEquals(
                List.of("learning-rate=0.5 1", "learning-rate=0.25 1", "learning-rate=0.5 2", "learning-rate=0.25 2"),
                run.results().stream()
                        .map(TrialResult::trial)
                        .map(trial -> trial.arm().settingsInWords() + " " + trial.seed())
                        .toList());
    }

    @Test
    void aRandomSearchRunsTheArmsThatItDraws() throws Exception {
        ExperimentSpec spec = ToyPlugins.experiment("up,down", 1, List.of(1L))
                .withGrid(Grid.parse(
                        List.of("training.learning-rate=log:1e-3..1"), Optional.of(new RandomSearch(6, 42))));

        RunResult run = run(spec);

        assertEquals(
                spec.arms(),
                run.results().stream().map(result -> result.trial().arm()).toList());
        assertEquals(
                spec.arms().stream()
                        .map(arm -> arm.settings().get("training.learning-rate"))
                        .toList(),
                settings(run, "optimizer").stream()
                        .map(optimizer -> ((Map<?, ?>) optimizer).get("learning-rate"))
                        .toList());
    }

    private void assertRefused(String message, String... settings) {
        assertEquals(
                message,
                assertThrows(
                                InvalidInputException.class,
                                () -> workbench.start(experiment(List.of(1L), settings), RunOptions.defaults()))
                        .getMessage());
        assertEquals(List.of(), trainer.batches, "nothing was trained");
    }

    @Test
    void aSettingThatNoPluginKnowsIsRefusedBeforeAnythingStarts() {
        assertRefused(
                "unknown parameter of optimizer still 'learning-rat'; did you mean learning-rate? (there are"
                        + " learning-rate)",
                "optimizer.learning-rat=1");
        assertRefused("unknown parameter of activation up 'alpha' (there is none)", "activation.alpha=1,2");
        assertRefused("unknown parameter of model line 'units' (there is none)", "model.units=[1],[2]");
        assertRefused("unknown model 'lime'; did you mean line? (there are line)", "model=line,lime");
    }

    @Test
    void everyValueIsCheckedBeforeAnythingStarts() {
        assertRefused("optimizer still: learning-rate must be a number, was much", "optimizer.learning-rate=1,much");
        assertRefused("batch must be at most 10, the number of training rows, was 11", "training.batch=5,11");
    }
}
