package org.neuroplug.core.internal.files;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.neuroplug.api.experiment.EarlyStopping;
import org.neuroplug.api.experiment.ExperimentSpec;
import org.neuroplug.api.experiment.Monitored;
import org.neuroplug.api.experiment.Pruning;
import org.neuroplug.api.experiment.Sampling;
import org.neuroplug.api.experiment.TimeLimit;
import org.neuroplug.api.experiment.TrainingControl;
import org.neuroplug.api.experiment.TrainingSpec;
import org.neuroplug.api.plugin.PluginChoice;

class YamlExperimentFilesTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"{}", "name: founding", "seeds: 1", "training: {epochs: 100}", "\uFEFFdataset: digits\r\n"})
    void whatIsLeftOutIsAsInTheFoundingExperiment(String text) throws IOException {
        assertEquals(ExperimentSpec.founding(), read(text));
    }

    @Test
    void readsEverySetting() throws IOException {
        ExperimentSpec spec = read(
                """
                name: "five: seeds"
                dataset: {name: csv, file: iris.csv, label: species}
                samples: all
                train-fraction: published
                model:
                  name: mlp
                  units: [64]
                  activations: [{name: leaky_relu, alpha: 0.10}]
                activations: [relu, leaky_relu(alpha=0.1), {name: elu, alpha: 2}]
                optimizers:
                  - sgd
                  - name: adam
                    beta1: 0.95
                training: {trainer: dl4j, epochs: 3, batch: 10, learning-rate: 1e-3, evaluate-every: 1}
                seeds: [3, -4]
                """);
        assertEquals(
                new ExperimentSpec(
                        "five: seeds",
                        new PluginChoice("csv", Map.of("file", "iris.csv", "label", "species")),
                        new Sampling(OptionalInt.empty(), OptionalDouble.empty()),
                        new PluginChoice(
                                "mlp",
                                Map.of("units", List.of("64"), "activations", List.of("leaky_relu(alpha=0.10)"))),
                        PluginChoice.parseList("relu,leaky_relu(alpha=0.1),elu(alpha=2)"),
                        PluginChoice.parseList("sgd,adam(beta1=0.95)"),
                        new TrainingSpec(PluginChoice.of("dl4j"), 3, 10, OptionalDouble.of(0.001), 1),
                        List.of(3L, -4L)),
                spec);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"name\": \"x\\/y \\u00e9\", \"activations\": [\"relu\", \"tanh\"], \"training\": {\"epochs\": 5}}",
                "{\n\t\"name\": \"x\\/y \\u00e9\",\n\t\"activations\":\t[\n\t\t\"relu\",\n\t\t\"tanh\"\n\t],\n"
                        + "\t\"training\": {\n\t\t\"epochs\": 5\n\t}\n}\n"
            })
    void readsJsonHoweverItIsIndented(String json) throws IOException {
        ExperimentSpec spec = read(json);
        assertEquals("x/y é", spec.name());
        assertEquals(PluginChoice.parseList("relu,tanh"), spec.activations());
        assertEquals(5, spec.training().epochs());
    }

    @Test
    void aTextMayNameSeveralActivationsAsTheCommandLineDoes() throws IOException {
        assertEquals(
                PluginChoice.parseList("relu,elu(alpha=2)"),
                read("activations: relu, elu(alpha=2)").activations());
        assertEquals(
                PluginChoice.parseList("sgd"), read("optimizers: {name: sgd}").optimizers());
    }

    @ParameterizedTest
    @CsvSource({"seeds: 3, 1, 3", "seed: 7, 7, 7", "'{seed: 7, seeds: 5}', 7, 11", "'{seed: -1, seeds: 2}', -1, 0"})
    void countsSeedsFromTheFirst(String text, long first, long last) throws IOException {
        assertEquals(
                LongStream.rangeClosed(first, last).boxed().toList(), read(text).seeds());
    }

    @Test
    void settingsStayAsTheyAreWritten() throws IOException {
        assertEquals(
                Map.of("a", "0.10", "b", "true", "c", "no", "d", "null", "e", "0x1F", "f", List.of(), "g", "x(y=1)"),
                read("model: {name: m, a: 0.10, b: true, c: no, d: 'null', e: 0x1F, f: [], g: {name: x, y: 1}}")
                        .model()
                        .settings());
    }

    @Test
    void lettersBeyondTheBasicPlaneMayStandAnywhere() throws IOException {
        for (int before = 1010; before < 1040; before++) {
            String name = "x".repeat(before) + "\uD83D\uDE00";
            assertEquals(name, read("name: " + name).name());
        }
    }

    @Test
    void aSingleValueMayBeUsedAgain() throws IOException {
        assertEquals(
                List.of("64", "64"),
                read("model: {name: mlp, units: [&n 64, *n]}")
                        .model()
                        .settings()
                        .get("units"));
    }

    @Test
    void writesForPeople() {
        ExperimentSpec founding = ExperimentSpec.founding();
        ExperimentSpec spec = new ExperimentSpec(
                founding.name(),
                founding.dataset(),
                founding.sampling(),
                founding.model(),
                PluginChoice.parseList("relu,leaky_relu(alpha=0.1),csv(file=\"a b\",c=[1])"),
                founding.optimizers(),
                founding.training(),
                founding.seeds());
        assertEquals(
                """
                # A Neuroplug experiment. What is left out takes the founding experiment's value.
                name: founding

                # The data: how many rows are drawn, and which part of them is trained on.
                dataset: digits
                samples: 10000 # or all
                train-fraction: 0.8 # or published, for the data set's own splits

                # compared stands for the activation that is compared.
                model:
                  name: mlp
                  units: [200, 200]
                  activations: [compared, linear]

                # Every activation is compared with every optimizer, once for each seed.
                activations: [relu, leaky_relu(alpha=0.1), {name: csv, file: a b, c: [1]}]
                optimizers: [sgd]
                seeds: [1]

                # How every one of them is trained.
                training:
                  trainer: default # the fastest that can train the network; or one by name
                  epochs: 100
                  batch: 200
                  learning-rate: default # each optimizer's own; or a number
                  evaluate-every: 0 # epochs from one evaluation to the next; 0 for one at the end
                """,
                new YamlExperimentFiles().write(spec));
    }

    @Test
    void readsWhatEndsTrials() throws IOException {
        ExperimentSpec spec = read(
                """
                control:
                  validation: 0.1
                  monitor: validation-accuracy
                  patience: 5
                  min-delta: 1e-3
                  restore-best: true
                  prune: halving(factor=3)
                  trial-time-limit: 90s
                  time-limit: 1h30m
                  retries: 2
                """);
        assertEquals(
                new TrainingControl(
                        OptionalDouble.of(0.1),
                        Optional.of(Monitored.VALIDATION_ACCURACY),
                        Optional.of(new EarlyStopping(5, 0.001, true)),
                        Optional.of(new Pruning(Pruning.Rule.HALVING, 3, OptionalInt.empty(), 2)),
                        Optional.of(new TimeLimit(Duration.ofSeconds(90))),
                        Optional.of(new TimeLimit(Duration.ofMinutes(90))),
                        2),
                spec.control());
        assertEquals(TrainingControl.NONE, read("name: a").control());
    }

    @Test
    void writesEveryRuleWhereThereIsOne() {
        TrainingControl control = TrainingControl.NONE
                .withEarlyStopping(Optional.of(EarlyStopping.after(5)))
                .withRunLimit(Optional.of(TimeLimit.parse("90m")));
        String text = new YamlExperimentFiles().write(ExperimentSpec.founding().withControl(control));
        assertEquals(
                """

                # What ends trials before their last epoch, and how often one that fails is tried again.
                control:
                  validation: none # part of the rows to train on that is held back, to look at after each epoch
                  monitor: default # what the rules look at: validation-loss, validation-accuracy, training-loss
                  patience: 5 # epochs without getting better after which a trial ends
                  min-delta: 0
                  restore-best: false # whether a model ends with the weights of its best epoch
                  prune: none # which arms go on: median, halving or none
                  trial-time-limit: none # such as 10m
                  time-limit: 1h30m # of the whole run
                  retries: 0 # how often a failed trial is tried again
                """,
                text.substring(text.indexOf("\n# What ends")));
    }

    private ExperimentSpec read(String text) throws IOException {
        Path file = Files.writeString(folder.resolve("experiment.yaml"), text, StandardCharsets.UTF_8);
        return new YamlExperimentFiles().read(file);
    }
}
