package org.neuroplug.itests;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import javax.inject.Inject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neuroplug.api.InvalidInputException;
import org.neuroplug.api.plugin.PluginDescriptor;
import org.neuroplug.api.plugin.PluginKind;
import org.neuroplug.api.plugin.PluginState;
import org.neuroplug.api.run.RunResult;
import org.neuroplug.api.saved.ModelEvaluation;
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
        Run run = workbench.start(
                Experiments.small(activations, optimizers),
                RunOptions.defaults().withSave(new ModelTarget(kept, true)));
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
        return workbench.plugins(kind).stream()
                .filter(plugin -> plugin.state() == PluginState.ACTIVE)
                .map(PluginDescriptor::name)
                .collect(Collectors.joining(","));
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
