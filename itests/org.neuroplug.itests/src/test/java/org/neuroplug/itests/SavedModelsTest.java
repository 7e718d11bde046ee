package org.neuroplug.itests;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import javax.inject.Inject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neuroplug.api.InvalidInputException;
import org.neuroplug.api.data.FittedScaling;
import org.neuroplug.api.experiment.Clipping;
import org.neuroplug.api.experiment.ExperimentSpec;
import org.neuroplug.api.experiment.Grid;
import org.neuroplug.api.experiment.Sampling;
import org.neuroplug.api.experiment.TrainingSpec;
import org.neuroplug.api.plugin.PluginChoice;
import org.neuroplug.api.plugin.PluginDescriptor;
import org.neuroplug.api.plugin.PluginKind;
import org.neuroplug.api.plugin.PluginState;
import org.neuroplug.api.run.RunResult;
import org.neuroplug.api.saved.ModelEvaluation;
import org.neuroplug.api.saved.Prediction;
import org.neuroplug.api.saved.SavedModel;
import org.neuroplug.api.saved.SavedModels;
import org.neuroplug.api.workbench.ModelTarget;
import org.neuroplug.api.workbench.PluginFolder;
import org.neuroplug.api.workbench.Run;
import org.neuroplug.api.workbench.RunOptions;
import org.neuroplug.api.workbench.Workbench;
import org.neuroplug.itests.subjects.Steep;
import org.neuroplug.itests.support.AssembledRuntime;
import org.neuroplug.itests.support.Eventually;
import org.neuroplug.itests.support.Experiments;
import org.neuroplug.itests.support.PluginFile;
import org.neuroplug.paxexam.jupiter.ContainerTest;
import org.neuroplug.spi.ElementwiseActivation;
import org.ops4j.pax.exam.Configuration;
import org.ops4j.pax.exam.Option;

/** Models are kept, and come back as they were, or not at all. */
@ContainerTest
class SavedModelsTest {
    private static final Duration PROMISE = Duration.ofSeconds(10);

    @Inject
    private Workbench workbench;

    @Inject
    private SavedModels models;

    @Inject
    private PluginFolder folder;

    @TempDir
    Path kept;

    @Configuration
    static Option[] container() {
        return AssembledRuntime.container(SavedModelsTest.class);
    }

    @AfterEach
    void emptyTheFolder() throws IOException {
        for (String name : List.of("activation.jar", "optimizer.jar")) {
            Files.deleteIfExists(folder.path().resolve(name));
        }
        Eventually.within(PROMISE, folder::jars, List::isEmpty);
    }

    private Run run(String activations, String optimizers) throws InterruptedException {
        return run(Experiments.small(activations, optimizers));
    }

    private Run run(ExperimentSpec spec) throws InterruptedException {
        Run run = workbench.start(spec, RunOptions.defaults().withSave(new ModelTarget(kept, true)));
        run.await();
        return run;
    }

    /** Opens every model of a run and compares what it does with what it did. */
    private void assertTheSame(Run run) throws InterruptedException {
        assertEquals(List.of(), run.reportFailures());
        RunResult result = run.await();
        assertEquals(List.of(), result.failures());
        for (int i = 0; i < result.results().size(); i++) {
            try (SavedModel model = models.open(run.savedModels().get(i), false)) {
                ModelEvaluation again = model.evaluate(Optional.empty(), Optional.empty());
                assertEquals(result.results().get(i).finals().test(), again.evaluation(), run.savedModels()::toString);
                assertEquals(OptionalInt.of(0), again.trainedOn());
                assertEquals(120, again.size());
            }
        }
    }

    private String active(PluginKind kind) {
        return checked(kind).stream()
                .filter(plugin -> plugin.state() == PluginState.ACTIVE)
                .map(PluginDescriptor::name)
                .collect(Collectors.joining(","));
    }

    private List<PluginDescriptor> checked(PluginKind kind) {
        try {
            List<PluginDescriptor> checked = workbench.plugins(kind, Duration.ofMinutes(1));
            checked.forEach(plugin -> assertNotEquals(PluginState.CHECKING, plugin.state(), plugin::toString));
            return checked;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private void deploy(String example, String jar, PluginKind kind, String name) throws IOException {
        PluginFile.write(
                folder.path().resolve(jar), Files.readAllBytes(Path.of("target", "examples", example + ".jar")));
        Eventually.within(
                PROMISE, () -> active(kind), names -> List.of(names.split(",")).contains(name));
    }

    @Test
    void everyActivationAndOptimizerComesBackToTheLastBit() throws Exception {
        deploy("activation-swish-beta", "activation.jar", PluginKind.ACTIVATION, "swish_beta");
        deploy("optimizer-signum", "optimizer.jar", PluginKind.OPTIMIZER, "signum");

        assertTheSame(run(active(PluginKind.ACTIVATION), "sgd"));
        assertTheSame(run("relu", active(PluginKind.OPTIMIZER)));
    }

    @Test
    void everyScheduleTrainsModelsThatComeBack() throws Exception {
        ExperimentSpec small = Experiments.small("relu", "sgd,adam");
        TrainingSpec clipped = small.training().withClipping(Optional.of(Clipping.parse("norm=1")));
        Grid schedules = Grid.parse(List.of("training.schedule=" + active(PluginKind.SCHEDULE)), Optional.empty());

        assertTheSame(run(small.withTraining(clipped).withGrid(schedules)));
    }

    @Test
    void everyLossTrainsModelsThatComeBack() throws Exception {
        Grid losses = Grid.parse(List.of("training.loss=" + active(PluginKind.LOSS)), Optional.empty());

        assertTheSame(run(Experiments.small("relu", "sgd").withGrid(losses)));
    }

    @Test
    void everyInitializerAndRegularizerTrainsModelsThatComeBack() throws Exception {
        String initializers = active(PluginKind.INITIALIZER);
        String regularizers = "[" + active(PluginKind.REGULARIZER).replace(",", "],[") + "]";
        for (String values : List.of("model.initializer=" + initializers, "model.regularizers=" + regularizers)) {
            assertTheSame(
                    run(Experiments.small("tanh", "sgd").withGrid(Grid.parse(List.of(values), Optional.empty()))));
        }
    }

    @Test
    void aModelAsksForThePluginThatItWasTrainedWith() throws Exception {
        deploy("activation-swish-beta", "activation.jar", PluginKind.ACTIVATION, "swish_beta");
        Path model = run("swish_beta", "sgd").savedModels().get(0);
        String sha256 =
                workbench.plugin(PluginKind.ACTIVATION, "swish_beta").identity().sha256();
        float[] before = probabilities(model, false);
        Path jar = folder.path().resolve("activation.jar");

        PluginFile.of("com.example.swish", "swish_beta", ElementwiseActivation.class, Steep.class)
                .writeTo(jar);
        Eventually.within(
                PROMISE,
                () -> workbench
                        .plugin(PluginKind.ACTIVATION, "swish_beta")
                        .identity()
                        .sha256(),
                hash -> !hash.equals(sha256));
        String other = message(model);
        assertTrue(
                other.startsWith(
                        "the model was trained with activation swish_beta of the bundle com.example.swish 1.0.0"
                                + " (SHA-256 " + sha256 + "); plugged in is that of com.example.swish 1.0.0 (SHA-256 "),
                other);
        assertEquals(10, probabilities(model, true).length);

        Files.delete(jar);
        Eventually.within(PROMISE, () -> active(PluginKind.ACTIVATION), names -> !names.contains("swish_beta"));
        assertEquals(
                "the model needs activation swish_beta, which is not plugged in; install the bundle com.example.swish"
                        + " 1.0.0 (SHA-256 " + sha256 + ")",
                message(model));

        deploy("activation-swish-beta", "activation.jar", PluginKind.ACTIVATION, "swish_beta");
        assertArrayEquals(before, probabilities(model, false));
    }

    @Test
    void aModelBringsTheDefinitionsOfItsExperiment() throws Exception {
        String formula = "a*(sqrt(x^2 + 1) - 1) + x where a=0.5";
        Run run = run(Experiments.small("bent(a=0.25)", "sgd").withDefinitions(Map.of("bent", formula)));
        assertTheSame(run);
        Path model = run.savedModels().get(0);
        float[] before = probabilities(model, false);

        Path manifest = model.resolve("manifest.json");
        String text = Files.readString(manifest);
        assertTrue(text.contains(formula), text);
        Files.writeString(manifest, text.replace(formula, formula.replace("+ x", "- x")));
        String other = message(model);
        assertTrue(
                other.startsWith(
                        "the model was trained with activation bent of the bundle defined.bent 1.0.0 (SHA-256 "),
                other);
        assertTrue(other.contains("; its own definition gives defined.bent 1.0.0 (SHA-256 "), other);
        try (SavedModel forced = models.open(model, true)) {
            assertEquals(1, forced.warnings().size());
            float[] others =
                    forced.predict(Optional.empty(), Optional.of("test"), 5).probabilities();
            assertFalse(Arrays.equals(before, others));
        }

        Files.writeString(manifest, text);
        assertArrayEquals(before, probabilities(model, false));
    }

    /** The second feature is a thousand times as large as the first; the label says whether their sum of scaled values is high. */
    private Path table(String name, float from, int rows) throws IOException {
        StringBuilder lines = new StringBuilder("small,large,label\n");
        for (int i = 0; i < rows; i++) {
            float small = from + i % 7;
            float large = 1000 * (from + i % 5);
            lines.append(small + "," + large + "," + (i % 7 + i % 5 > 5 ? "high" : "low") + "\n");
        }
        return Files.writeString(kept.resolve(name), lines);
    }

    private static PluginChoice csv(Path file) {
        return PluginChoice.of("csv").with("file", file.toString());
    }

    @Test
    void otherRowsAreScaledAsThoseOfTraining() throws Exception {
        ExperimentSpec spec = new ExperimentSpec(
                "scaled",
                csv(table("training.csv", 0, 35)),
                new Sampling(OptionalInt.empty(), OptionalDouble.of(0.8)),
                PluginChoice.parse("mlp(units=[8],activations=[compared])"),
                PluginChoice.parseList("tanh"),
                PluginChoice.parseList("sgd"),
                new TrainingSpec(PluginChoice.of("dl4j"), 3, 7, OptionalDouble.of(0.5), 0),
                List.of(1L));
        Run run = run(spec);
        Path path = run.savedModels().get(0);
        try (SavedModel model = models.open(path, false)) {
            ModelEvaluation heldOut = model.evaluate(Optional.empty(), Optional.empty());
            assertEquals(run.await().results().get(0).finals().test(), heldOut.evaluation());

            double[] sums = new double[4];
            for (int row = 0; row < 35; row++) {
                Prediction prediction = model.predict(Optional.empty(), Optional.empty(), row);
                if (prediction.trainedOn().orElseThrow()) {
                    for (int i = 0; i < 2; i++) {
                        sums[i] += prediction.features()[i] / 28;
                        sums[2 + i] += Math.pow(prediction.features()[i], 2) / 28;
                    }
                }
            }
            FittedScaling scaling = model.manifest().data().scaling();
            for (int i = 0; i < 2; i++) {
                assertEquals(sums[i], scaling.shift()[i], 1e-6 * sums[i]);
                double deviation = Math.sqrt(sums[2 + i] - sums[i] * sums[i]);
                assertEquals(1 / deviation, scaling.factor()[i], 1e-5 / deviation);
            }

            Path same = Files.writeString(kept.resolve("two.csv"), "small,large,label\n6.0,4000.0,high\n0.0,0.0,low\n");
            PluginChoice two = csv(same);
            assertArrayEquals(probabilities(model, Optional.empty(), 34), probabilities(model, Optional.of(two), 0));
            assertArrayEquals(probabilities(model, Optional.empty(), 0), probabilities(model, Optional.of(two), 1));
            PluginChoice far = csv(table("far.csv", 1, 35));
            assertFalse(Arrays.equals(
                    probabilities(model, Optional.empty(), 0), probabilities(model, Optional.of(far), 0)));
            ModelEvaluation all = model.evaluate(Optional.empty(), Optional.of("train"));
            ModelEvaluation again = model.evaluate(Optional.of(csv(table("again.csv", 0, 35))), Optional.of("train"));
            assertEquals(all.evaluation(), again.evaluation());
            assertNotEquals(
                    all.evaluation(),
                    model.evaluate(Optional.of(far), Optional.of("train")).evaluation());
        }
    }

    private static float[] probabilities(SavedModel model, Optional<PluginChoice> data, int row) {
        return model.predict(data, Optional.empty(), row).probabilities();
    }

    private float[] probabilities(Path model, boolean force) {
        try (SavedModel opened = models.open(model, force)) {
            return opened.predict(Optional.empty(), Optional.of("test"), 5).probabilities();
        }
    }

    private String message(Path model) {
        return assertThrows(InvalidInputException.class, () -> models.open(model, false))
                .getMessage();
    }
}
