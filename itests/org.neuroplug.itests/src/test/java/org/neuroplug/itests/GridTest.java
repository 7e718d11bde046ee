package org.neuroplug.itests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import javax.inject.Inject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neuroplug.api.InvalidInputException;
import org.neuroplug.api.experiment.ExperimentFiles;
import org.neuroplug.api.experiment.ExperimentSpec;
import org.neuroplug.api.experiment.Grid;
import org.neuroplug.api.experiment.RandomSearch;
import org.neuroplug.api.experiment.TrainingSpec;
import org.neuroplug.api.run.ArmForecast;
import org.neuroplug.api.run.RunForecast;
import org.neuroplug.api.run.RunResult;
import org.neuroplug.api.run.RunStatus;
import org.neuroplug.api.run.TrialResult;
import org.neuroplug.api.statistics.ArmStatistics;
import org.neuroplug.api.statistics.Comparison;
import org.neuroplug.api.statistics.Statistics;
import org.neuroplug.api.store.RunStore;
import org.neuroplug.api.workbench.RunOptions;
import org.neuroplug.api.workbench.Workbench;
import org.neuroplug.itests.support.AssembledRuntime;
import org.neuroplug.itests.support.Experiments;
import org.neuroplug.paxexam.jupiter.ContainerTest;
import org.ops4j.pax.exam.Configuration;
import org.ops4j.pax.exam.Option;

/** Arms that differ in settings, with the real plug-ins. */
@ContainerTest
class GridTest {
    @Inject
    private ExperimentFiles files;

    @Inject
    private RunStore store;

    @Inject
    private Statistics statistics;

    @Inject
    private Workbench workbench;

    @TempDir
    private Path folder;

    @Configuration
    static Option[] container() {
        return AssembledRuntime.container(GridTest.class);
    }

    /** Twice two arms on few digits, by whoever is the fastest. */
    private static ExperimentSpec twoByTwo(String... more) {
        ExperimentSpec tiny = Experiments.tiny("relu", "sgd");
        TrainingSpec t = tiny.training();
        return new ExperimentSpec(
                        tiny.name(),
                        tiny.dataset(),
                        tiny.sampling(),
                        tiny.model(),
                        tiny.activations(),
                        tiny.optimizers(),
                        new TrainingSpec(TrainingSpec.DEFAULT_TRAINER, t.epochs(), t.batch(), t.learningRate(), 0),
                        List.of(1L, 2L))
                .withGrid(Grid.parse(
                        more.length > 0
                                ? List.of(more)
                                : List.of("training.learning-rate=0.01,0.25", "training.batch=32,64"),
                        Optional.empty()));
    }

    private RunResult run(ExperimentSpec spec) throws InterruptedException {
        RunResult result = workbench.start(spec, RunOptions.defaults()).await();
        assertEquals(
                RunStatus.FINISHED, result.status(), () -> result.failures().toString());
        return result;
    }

    @Test
    void everyCombinationIsTrainedWithItsSettings() throws Exception {
        RunResult result = run(twoByTwo());

        assertEquals(8, result.results().size());
        for (TrialResult trial : result.results()) {
            Map<String, Object> arm = trial.trial().arm().settings();
            Map<?, ?> optimizer = (Map<?, ?>) trial.provenance().settings().get("optimizer");
            assertEquals(arm.get("training.learning-rate"), optimizer.get("learning-rate"));
            assertEquals(
                    String.valueOf(arm.get("training.batch")),
                    String.valueOf(trial.provenance().settings().get("batch")));
        }
        assertEquals(
                List.of(0.01, 0.01, 0.25, 0.25),
                result.results().stream()
                        .limit(4)
                        .map(trial -> ((Map<?, ?>) trial.provenance().settings().get("optimizer")).get("learning-rate"))
                        .toList());
        assertNotEquals(
                result.results().get(0).finals(), result.results().get(2).finals(), "the learning rate takes effect");
    }

    @Test
    void isStoredAndComparedWithTheBaselineThatIsNamed() throws Exception {
        RunResult result = run(twoByTwo().withBaseline("learning-rate=0.25, batch=64"));

        RunResult stored = store.result(result.plan().id());
        assertEquals(result.plan(), stored.plan());
        assertEquals(result.results(), stored.results());
        Comparison comparison = statistics.compare(stored);
        assertEquals(result.plan().spec().arms().get(3), comparison.baseline());
        assertEquals(3, comparison.againstBaseline().size());
        assertEquals(
                Set.of(
                        "learning-rate=0.01, batch=32",
                        "learning-rate=0.01, batch=64",
                        "learning-rate=0.25, batch=32",
                        "learning-rate=0.25, batch=64"),
                comparison.ranking().stream().map(ArmStatistics::name).collect(Collectors.toSet()));
    }

    @Test
    void armsOfASeedBeginWithTheSameWeightsAndRows() throws Exception {
        // With a learning rate next to nothing, the loss of a whole epoch is that of the first weights on all rows.
        RunResult result = run(twoByTwo("training.learning-rate=1e-12,1e-13", "training.batch=32,64"));

        double first = firstLoss(result.results().get(0));
        for (TrialResult trial : result.results().subList(0, 4)) {
            assertEquals(first, firstLoss(trial), 1e-6, trial::toString);
        }
        assertNotEquals(first, firstLoss(result.results().get(4)), 1e-6, "another seed");
    }

    private static double firstLoss(TrialResult trial) {
        return trial.epochs().get(0).loss();
    }

    @Test
    void armsCanDifferInModels() throws Exception {
        RunResult result = run(twoByTwo("model.units=[5],[10]", "model.initializer=glorot_uniform,glorot_normal"));

        assertEquals(
                List.of(List.of("5"), List.of("5"), List.of("10"), List.of("10")),
                result.results().stream()
                        .limit(4)
                        .map(trial -> ((Map<?, ?>) trial.provenance().settings().get("model")).get("units"))
                        .toList());
    }

    @Test
    void aSearchReadBackFromAFileDrawsTheSameArms() throws IOException {
        ExperimentSpec spec = twoByTwo()
                .withGrid(Grid.parse(
                        List.of("training.learning-rate=log:1e-4..1e-1", "training.batch=16..64"),
                        Optional.of(new RandomSearch(10, 3))));

        Path file = Files.writeString(folder.resolve("search.yaml"), files.write(spec));

        assertEquals(spec.arms(), files.read(file).arms());
    }

    @Test
    void refusesASettingThatNoPluginKnows() {
        assertEquals(
                "unknown parameter of optimizer sgd 'momentun' (there are learning-rate)",
                assertThrows(
                                InvalidInputException.class,
                                () -> workbench.start(twoByTwo("optimizer.momentun=0.9"), RunOptions.defaults()))
                        .getMessage());
        assertTrue(assertThrows(
                        InvalidInputException.class,
                        () -> workbench.start(
                                twoByTwo("model.units=[5],[10,5]", "model.activations=[a,b,c]"), RunOptions.defaults()))
                .getMessage()
                .startsWith("model mlp: activations must be one for all"));
    }

    @Test
    void aDryRunTellsWhatARunWouldTake() throws Exception {
        RunForecast forecast = workbench.forecast(twoByTwo("model.units=[5],[10]"), RunOptions.defaults());

        assertEquals(
                List.of(OptionalLong.of(784 * 5 + 5 + 5 * 10 + 10), OptionalLong.of(784 * 10 + 10 + 10 * 10 + 10)),
                forecast.arms().stream().map(ArmForecast::parameters).toList());
        assertEquals(192, forecast.trainRows());
        assertTrue(forecast.seconds().getAsDouble() > 0, forecast::toString);
        assertTrue(forecast.seconds().getAsDouble() < 60, forecast::toString);
        assertEquals(List.of(), forecast.remarks());
    }
}
