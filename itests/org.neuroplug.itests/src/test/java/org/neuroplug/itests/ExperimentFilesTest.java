package org.neuroplug.itests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.OptionalDouble;
import javax.inject.Inject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.neuroplug.api.InvalidInputException;
import org.neuroplug.api.experiment.ExperimentFiles;
import org.neuroplug.api.experiment.ExperimentSpec;
import org.neuroplug.api.experiment.TrainingSpec;
import org.neuroplug.api.plugin.PluginChoice;
import org.neuroplug.api.plugin.PluginKind;
import org.neuroplug.api.run.RunResult;
import org.neuroplug.api.run.RunStatus;
import org.neuroplug.api.workbench.RunOptions;
import org.neuroplug.api.workbench.Workbench;
import org.neuroplug.itests.support.AssembledRuntime;
import org.neuroplug.itests.support.Experiments;
import org.neuroplug.paxexam.jupiter.ContainerTest;
import org.ops4j.pax.exam.Configuration;
import org.ops4j.pax.exam.Option;

@ContainerTest
class ExperimentFilesTest {
    @Inject
    private ExperimentFiles files;

    @Inject
    private Workbench workbench;

    @TempDir
    private Path folder;

    @Configuration
    static Option[] container() {
        return AssembledRuntime.container(ExperimentFilesTest.class);
    }

    static List<Path> shipped() {
        return AssembledRuntime.experiments();
    }

    @Test
    void describesTheFoundingExperimentInFull() {
        assertEquals(ExperimentSpec.founding(), files.read(shipped("founding.yaml")));
    }

    @ParameterizedTest
    @CsvSource({"blog-as-published.yaml, 100", "blog-table.yaml, 200"})
    void shipsTheCodeAsPublishedAndTheRunThatMatchesItsTable(String name, int epochs) {
        ExperimentSpec founding = ExperimentSpec.founding();
        ExperimentSpec spec = files.read(shipped(name));

        assertEquals("mnist", spec.dataset().name());
        assertEquals(founding.sampling(), spec.sampling());
        assertEquals(founding.model(), spec.model());
        assertEquals(founding.activations(), spec.activations());
        assertEquals(founding.optimizers(), spec.optimizers());
        assertEquals(OptionalDouble.of(0.01), spec.training().learningRate());
        assertEquals(200, spec.training().batch());
        assertEquals(epochs, spec.training().epochs());
    }

    private static Path shipped(String name) {
        return AssembledRuntime.folder().resolve("config/experiments").resolve(name);
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void namesOnlyPluginsThatAreThere(Path file) {
        ExperimentSpec spec = files.read(file, workbench::plugins);

        assertEquals(files.read(file), spec);
        workbench.plugin(PluginKind.DATASET, spec.dataset().name());
        workbench.plugin(PluginKind.MODEL, spec.model().name());
        assertEquals(TrainingSpec.DEFAULT_TRAINER, spec.training().trainer());
        spec.activations().forEach(a -> workbench.plugin(PluginKind.ACTIVATION, a.name()));
        spec.optimizers().forEach(o -> workbench.plugin(PluginKind.OPTIMIZER, o.name()));
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void readsBackWhatItWrites(Path file) throws IOException {
        ExperimentSpec spec = files.read(file);

        Path copy = Files.writeString(folder.resolve("copy.yaml"), files.write(spec));

        assertEquals(spec, files.read(copy));
    }

    @Test
    void runsAnExperimentFromAFile() throws Exception {
        Path file = Files.writeString(
                folder.resolve("small.yaml"), files.write(Experiments.small("relu,tanh", "sgd,adam")));

        RunResult result =
                workbench.start(files.read(file), RunOptions.defaults()).await();

        assertEquals(
                RunStatus.FINISHED, result.status(), () -> result.failures().toString());
        assertEquals(4, result.results().size());
    }

    @Test
    void takesTheFoundingValuesForWhatAFileLeavesOut() throws IOException {
        Path file = Files.writeString(folder.resolve("short.json"), "{\"activations\": [\"softsign\"]}");

        ExperimentSpec spec = files.read(file);

        assertEquals(List.of(PluginChoice.of("softsign")), spec.activations());
        assertEquals(ExperimentSpec.founding().training(), spec.training());
    }

    @Test
    void pointsAtTheLineOfAMistake() throws IOException {
        Path file = Files.writeString(folder.resolve("bad.yaml"), "name: bad\ntraining:\n  epochs: many\n");

        String message = assertThrows(InvalidInputException.class, () -> files.read(file))
                .getMessage();

        assertTrue(message.contains("bad.yaml") && message.contains("3") && message.contains("many"), message);
    }

    @Test
    void holdsFilesAgainstTheSchemaOfWhatIsPluggedIn() throws Exception {
        Path file = folder.resolve("odd.yaml");
        workbench.plugins(PluginKind.ACTIVATION, Duration.ofMinutes(1));

        assertEquals(
                file + ":1:15: unknown activation 'rleu'; did you mean relu?", refusal(file, "activations: [rleu]"));
        assertEquals(
                file + ":1:33: alpha must be a number, was the text \"0.1\"",
                refusal(file, "activations: {name: elu, alpha: '0.1'}"));
    }

    /** What is wrong, without what there is instead. */
    private String refusal(Path file, String yaml) throws IOException {
        Files.writeString(file, yaml);
        String message = assertThrows(InvalidInputException.class, () -> files.read(file, workbench::plugins))
                .getMessage();
        return message.replaceAll(" \\(there are .*", "");
    }
}
