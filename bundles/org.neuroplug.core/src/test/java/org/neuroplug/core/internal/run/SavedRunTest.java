package org.neuroplug.core.internal.run;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nd4j.linalg.activations.impl.ActivationIdentity;
import org.neuroplug.api.InvalidInputException;
import org.neuroplug.api.data.ArraySamples;
import org.neuroplug.api.data.Dataset;
import org.neuroplug.api.data.Scaling;
import org.neuroplug.api.definition.Definition;
import org.neuroplug.api.definition.FormulaException;
import org.neuroplug.api.experiment.ExperimentSpec;
import org.neuroplug.api.plugin.PluginChoice;
import org.neuroplug.api.plugin.PluginIdentity;
import org.neuroplug.api.plugin.PluginKind;
import org.neuroplug.api.run.RunResult;
import org.neuroplug.api.saved.ModelEvaluation;
import org.neuroplug.api.saved.ModelManifest;
import org.neuroplug.api.saved.Prediction;
import org.neuroplug.api.saved.SavedModel;
import org.neuroplug.api.workbench.ModelTarget;
import org.neuroplug.api.workbench.Run;
import org.neuroplug.api.workbench.RunOptions;
import org.neuroplug.core.internal.Container;
import org.neuroplug.core.internal.Surroundings;
import org.neuroplug.core.internal.registry.Formulas;
import org.neuroplug.core.internal.run.ToyPlugins.CountingTrainer;
import org.neuroplug.core.internal.saved.SavedModelsService;
import org.neuroplug.spi.CompiledActivation;
import org.neuroplug.spi.DataFolders;
import org.neuroplug.spi.DatasetProvider;

class SavedRunTest {
    @TempDir
    Path folder;

    private Container container;
    private Surroundings surroundings;
    private Formulas formulas;
    private WorkbenchService workbench;
    private SavedModelsService models;

    @BeforeEach
    void start() throws Exception {
        surroundings = new Surroundings(folder);
        container = surroundings.container;
        formulas = new Formulas(surroundings.examinations);
        workbench = new WorkbenchService(surroundings.registry, formulas, new DataFolders(Optional.empty(), folder), 2);
        models = new SavedModelsService(surroundings.registry, formulas, workbench);
        ToyPlugins.register(container, new CountingTrainer((task, epoch, step) -> 1.0 / epoch));
    }

    @AfterEach
    void stop() throws Exception {
        surroundings.stop();
    }

    private Path kept() {
        return folder.resolve("kept");
    }

    private Run run(String activations, List<Long> seeds, boolean overwrite) throws InterruptedException {
        Run run = workbench.start(
                ToyPlugins.experiment(activations, 1, seeds),
                new RunOptions(OptionalInt.of(1), List.of(), List.of()).withSave(new ModelTarget(kept(), overwrite)));
        run.await();
        return run;
    }

    private static String message(Runnable action) {
        return assertThrows(InvalidInputException.class, action::run).getMessage();
    }

    @Test
    void keepsEachTrialInAFolderWhoseNameSortsAndCanBeTyped() throws Exception {
        Run run = run("up,down", List.of(7L, 12L), false);
        assertEquals(
                List.of("up-still-seed07", "down-still-seed07", "up-still-seed12", "down-still-seed12"),
                run.savedModels().stream().map(p -> p.getFileName().toString()).toList());
        assertEquals(List.of(), run.reportFailures());
        assertEquals(4, models.in(kept()).size());
        try (Stream<Path> all = Files.list(kept())) {
            assertEquals(4, all.count(), "nothing unfinished is left");
        }
    }

    @Test
    void theManifestSaysWhatTheModelIs() throws Exception {
        ModelManifest manifest =
                models.manifest(run("up", List.of(3L), false).savedModels().get(0));
        assertEquals("up", manifest.activation().name());
        assertEquals("{learning-rate=0.25}", manifest.optimizer().settings().toString());
        assertEquals(3, manifest.seed());
        assertEquals("5eed", manifest.data().sha256());
        assertEquals(List.of("even", "odd"), manifest.data().classes());
        assertEquals(
                List.of("toy", "up", "still", "line", "counting"),
                manifest.plugins().stream().map(p -> p.name()).toList());
    }

    /** Makes the identity of each formula. */
    private static CompiledActivation compiled(Definition definition) {
        return new CompiledActivation(
                definition,
                new PluginIdentity(
                        PluginKind.ACTIVATION, definition.name(), "defined", "1.0.0", "f" + definition.hashCode()),
                settings -> new ActivationIdentity());
    }

    @Test
    void theManifestKeepsTheDefinitionsThatTheModelUses() throws Exception {
        formulas.use(SavedRunTest::compiled);
        Run run = workbench.start(
                ToyPlugins.experiment("mine,up", 1, List.of(1L)).withDefinitions(Map.of("mine", "x", "other", "x")),
                RunOptions.defaults().withSave(new ModelTarget(kept(), true)));
        run.await();
        assertEquals(
                Map.of("mine", "x"), models.manifest(run.savedModels().get(0)).definitions());
        assertEquals(Map.of(), models.manifest(run.savedModels().get(1)).definitions());
        models.open(run.savedModels().get(0), false).close();

        formulas.use(definition -> {
            throw new FormulaException("unexpected character '?'", definition.formula(), 1);
        });
        assertEquals(
                "definition of mine, column 1: unexpected character '?': x",
                message(() -> models.open(run.savedModels().get(0), false)));
    }

    @Test
    void doesNotReplaceAModelUnlessToldSo() throws Exception {
        Path model = run("up", List.of(1L), false).savedModels().get(0);
        Files.writeString(model.resolve("mine.txt"), "notes");
        assertEquals("model " + model + " exists already; --overwrite replaces it", message(() -> start("up", false)));
        run("up", List.of(1L), true);
        assertFalse(Files.exists(model.resolve("mine.txt")));
        assertEquals(1, models.in(kept()).size());
    }

    private RunResult start(String activations, boolean overwrite) {
        try {
            run(activations, List.of(1L), overwrite);
            throw new AssertionError("should have been refused");
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void findsOutBeforeTrainingThatTheFolderCannotBeMade() throws IOException {
        Files.writeString(kept(), "a file");
        String message = message(() -> start("up", false));
        assertTrue(message.startsWith("models cannot be saved in " + kept() + ": "), message);
    }

    @Test
    void evaluatesTheRowsThatWereHeldOutUnlessASplitIsNamed() throws Exception {
        Path model = run("up", List.of(3L), false).savedModels().get(0);
        try (SavedModel opened = models.open(model, false)) {
            ModelEvaluation heldOut = opened.evaluate(Optional.empty(), Optional.empty());
            assertEquals("the 10 rows that were held out from training", heldOut.rows());
            assertEquals(OptionalInt.of(0), heldOut.trainedOn());
            assertEquals(
                    10, heldOut.confusion().support(0) + heldOut.confusion().support(1));
            ModelEvaluation all = opened.evaluate(Optional.empty(), Optional.of("train"));
            assertEquals("the 20 rows of split train", all.rows());
            assertEquals(OptionalInt.of(10), all.trainedOn(), "half of them were trained on, and it says so");
            assertTrue(message(() -> opened.evaluate(Optional.empty(), Optional.of("tset")))
                    .startsWith("unknown split of toy 'tset'"));
        }
    }

    @Test
    void knowsOfEachRowWhetherItWasTrainedOn() throws Exception {
        Path model = run("up", List.of(3L), false).savedModels().get(0);
        try (SavedModel opened = models.open(model, false)) {
            long trained = 0;
            for (int row = 0; row < 20; row++) {
                Prediction prediction = opened.predict(Optional.empty(), Optional.empty(), row);
                assertEquals(row % 2, prediction.label());
                assertArrayEquals(new float[] {0.5f, 0.5f}, prediction.probabilities());
                trained += prediction.trainedOn().orElseThrow() ? 1 : 0;
            }
            assertEquals(10, trained);
            assertEquals(
                    "index must be from 0 to 19 (toy, split train), was 20",
                    message(() -> opened.predict(Optional.empty(), Optional.empty(), 20)));
        }
    }

    @Test
    void doesNotCallOtherDataHeldOut() throws Exception {
        Path model = run("up", List.of(3L), false).savedModels().get(0);
        container.register(
                DatasetProvider.class,
                "other",
                (settings, folders) -> new Dataset(
                        List.of("even", "odd"),
                        Map.of("test", new ArraySamples(new float[] {1, 2, 3}, new int[] {1, 0, 1}, 1)),
                        Optional.empty(),
                        Scaling.NONE,
                        "made up",
                        "07e4"));
        try (SavedModel opened = models.open(model, false)) {
            ModelEvaluation evaluation = opened.evaluate(Optional.of(PluginChoice.of("other")), Optional.empty());
            assertEquals("the 3 rows of split test", evaluation.rows());
            assertEquals(OptionalInt.empty(), evaluation.trainedOn());
        }
    }

    @Test
    void whatWasTrainedByForceIsAskedByForce() throws Exception {
        AtomicInteger loads = new AtomicInteger();
        container.register(DatasetProvider.class, "moody", (settings, folders) -> {
            float[] features = new float[20];
            Arrays.fill(features, loads.incrementAndGet());
            return new Dataset(
                    List.of("even", "odd"),
                    Map.of("train", new ArraySamples(features, new int[20], 1)),
                    Optional.empty(),
                    Scaling.NONE,
                    "made up",
                    "5eed");
        });
        ExperimentSpec toy = ToyPlugins.experiment("up", 1, List.of(1L));
        ExperimentSpec moody = new ExperimentSpec(
                toy.name(),
                PluginChoice.of("moody"),
                toy.sampling(),
                toy.model(),
                toy.activations(),
                toy.optimizers(),
                toy.training(),
                toy.seeds());
        Run run = workbench.start(moody, RunOptions.defaults().withForce().withSave(new ModelTarget(kept(), true)));
        run.await();
        Path model = run.savedModels().get(0);

        try (SavedModel opened = models.open(model, false)) {
            String refusal = message(() -> opened.evaluate(Optional.empty(), Optional.empty()));
            assertTrue(refusal.contains(" is quarantined: loads the same again: "), refusal);
        }
        try (SavedModel opened = models.open(model, true)) {
            assertEquals(10, opened.evaluate(Optional.empty(), Optional.empty()).size());
        }
    }

    @Test
    void refusesDataOfAnotherShape() throws Exception {
        Path model = run("up", List.of(3L), false).savedModels().get(0);
        container.register(
                DatasetProvider.class,
                "wide",
                (settings, folders) -> new Dataset(
                        List.of("even", "odd"),
                        Map.of("test", new ArraySamples(new float[] {1, 2}, new int[] {1}, 2)),
                        Optional.empty(),
                        Scaling.NONE,
                        "made up",
                        "07e4"));
        try (SavedModel opened = models.open(model, false)) {
            assertEquals(
                    "the model takes 1 features and knows 2 classes, data set wide has 2 and 2",
                    message(() -> opened.evaluate(Optional.of(PluginChoice.of("wide")), Optional.empty())));
        }
    }

    @Test
    void saysWhichPluginToInstallWhenItIsGone() throws Exception {
        Path model = run("up", List.of(3L), false).savedModels().get(0);
        String manifest = Files.readString(model.resolve("manifest.json"));
        String trainer = "\"kind\" : \"trainer\",\n    \"name\" : \"counting\"";
        assertTrue(manifest.contains(trainer), manifest);
        Files.writeString(
                model.resolve("manifest.json"),
                manifest.replace(trainer, trainer.replace("counting", "abacus"))
                        .replaceAll("\"trainer\" : \"counting@", "\"trainer\" : \"abacus@"));
        String message = message(() -> models.open(model, true));
        assertTrue(
                message.startsWith("the model needs trainer abacus, which is not plugged in; install the bundle "),
                message);
        assertTrue(message.contains(" (SHA-256 "), message);
    }

    @Test
    void saysBothHashesWhenAPluginIsAnotherOneAndLoadsItOnlyByForce() throws Exception {
        Path model = run("up", List.of(3L), false).savedModels().get(0);
        String manifest = Files.readString(model.resolve("manifest.json"));
        Files.writeString(
                model.resolve("manifest.json"),
                manifest.replaceAll("\"sha256\" : \"unknown\"", "\"sha256\" : \"" + "ab".repeat(32) + "\""));
        String message = message(() -> models.open(model, false));
        assertTrue(message.contains("(SHA-256 " + "ab".repeat(32) + "); plugged in is that of "), message);
        assertTrue(
                message.endsWith(
                        "(SHA-256 unknown); install the bundle it was trained with, or load it anyway with --force"),
                message);
        try (SavedModel opened = models.open(model, true)) {
            assertEquals(1, opened.warnings().size());
        }
    }

    @Test
    void saysWhenThereIsNoModel() throws IOException {
        assertEquals("model " + kept() + " does not exist", message(() -> models.open(kept(), false)));
        Files.createDirectories(kept());
        assertTrue(message(() -> models.open(kept(), false)).startsWith(kept() + " is not a saved model: "));
    }
}
