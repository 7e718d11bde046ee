package org.neuroplug.core.internal.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.neuroplug.api.InvalidInputException;
import org.neuroplug.api.plugin.Parameter;
import org.neuroplug.api.plugin.PluginDescriptor;
import org.neuroplug.api.plugin.PluginFacts;
import org.neuroplug.api.plugin.PluginIdentity;
import org.neuroplug.api.plugin.PluginKind;
import org.neuroplug.api.plugin.PluginState;
import org.neuroplug.api.plugin.Range;

/** A file that names plug-ins which are not there, or settings that they do not have, is told where it does. */
class PluggedInTest {
    @TempDir
    Path folder;

    private final Set<PluginKind> asked = EnumSet.noneOf(PluginKind.class);

    private List<PluginDescriptor> plugins(PluginKind kind) {
        asked.add(kind);
        return switch (kind) {
            case DATASET -> List.of(
                    plugin(kind, "csv", PluginState.ACTIVE, Parameter.requiredText("file", "the file to read")));
            case MODEL -> List.of(plugin(
                    kind,
                    "deep",
                    PluginState.ACTIVE,
                    Parameter.requiredText("shape", "of the network"),
                    Parameter.text("first", "he", "weights").naming(PluginKind.INITIALIZER)));
            case INITIALIZER -> List.of(plugin(kind, "he", PluginState.ACTIVE));
            case ACTIVATION -> List.of(
                    plugin(kind, "relu", PluginState.ACTIVE),
                    plugin(
                                    kind,
                                    "leaky_relu",
                                    PluginState.ACTIVE,
                                    Parameter.real("alpha", 0.3, Range.atLeast(0), "slope"))
                            .withFacts(new PluginFacts(List.of("LeakyReLU"), "", "", "", "")),
                    plugin(kind, "leaky_relu", PluginState.SHADOWED),
                    plugin(kind, "wrong", PluginState.QUARANTINED));
            case TRAINER -> List.of(plugin(kind, "fused", PluginState.ACTIVE));
            case METRIC -> List.of(
                    plugin(kind, "top_k", PluginState.ACTIVE, Parameter.integer("k", 5, Range.atLeast(1), "how many")));
            default -> List.of();
        };
    }

    private static PluginDescriptor plugin(PluginKind kind, String name, PluginState state, Parameter... parameters) {
        PluginIdentity identity = new PluginIdentity(kind, name, "org.example", "1.0.0", "f00d");
        return new PluginDescriptor(identity, "help", List.of(parameters), List.of(), state, "");
    }

    private Path file(String yaml) throws IOException {
        return Files.writeString(folder.resolve("x.yaml"), yaml.replace('$', '\n'));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "activations:$- relu$- rleu                        | 3:3  | unknown activation 'rleu'; did you mean relu? (there are relu, leaky_relu)",
                "activations: relu,LeakyRelUU                      | 1:14 | unknown activation 'LeakyRelUU'; did you mean LeakyReLU? (there are relu, leaky_relu)",
                "activations: [relu, {name: leaky_relu, alhpa: 3}] | 1:21 | unknown parameter of activation leaky_relu 'alhpa'; did you mean alpha? (there are alpha)",
                "activations: [relu, leaky_relu(alpha=-1)]         | 1:21 | activation leaky_relu: alpha must be >= 0, was -1",
                "activations: {name: LeakyReLU, alpha: '1'}        | 1:39 | alpha must be a number, was the text \"1\"",
                "activations: rleu$definitions: {mine: x}          | 1:14 | unknown activation 'rleu'; did you mean relu? (there are relu, leaky_relu, mine)",
                "dataset: {name: csv}                              | 1:10 | data set csv: file must be given: the file to read",
                "dataset: {name: csv, file: a, 'a/b~c': 1}         | 1:10 | unknown parameter of data set csv 'a/b~c' (there are file)",
                "model: deeep                                      | 1:8  | unknown model 'deeep'; did you mean deep? (there are deep)",
                "training: {trainer: defualt}                      | 1:21 | unknown trainer 'defualt'; did you mean default? (there are fused, default)",
                "training: {metrics: [{name: top_k, k: 0}]}        | 1:22 | metric top_k: k must be >= 1, was 0",
                "training: {metrics: [{name: top_k, k: '3'}]}      | 1:39 | k must be a whole number, was the text \"3\"",
                "model: {name: deep, shape: x, first: {name: he, gain: 2}} | 1:55 | gain must be left out, since there is no such entry, was 2",
                "optimizers: sgd                                   | 1:13 | unknown optimizer 'sgd' (there is none)"
            })
    void saysWhere(String yaml, String place, String message) throws IOException {
        Path file = file(yaml);
        String said = assertThrows(
                        InvalidInputException.class, () -> new YamlExperimentFiles().read(file, this::plugins))
                .getMessage();
        assertEquals(file + ":" + place + ": " + message, said);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "activations: [Relu, leaky-relu, {name: LEAKY_RELU, alpha: 0}]",
                "activations: mine$definitions: {mine: x^2}",
                // whether these can be used, the workbench knows
                "activations: [wrong, {name: wrong, beta: 1}, 'leaky_relu@2.0.0', {name: 'leaky_relu@2.0.0', beta: 1}]",
                "model: deep$grid: {model.shape: [round, square]}",
                "training: {trainer: default}",
                "dataset: {name: csv, file: 1e99999999999}",
                "dataset: {name: csv, file: 99999999999999999999999999}"
            })
    void leavesToOthersWhatItCannotKnow(String yaml) throws IOException {
        Path file = file(yaml);
        assertEquals(new YamlExperimentFiles().read(file), new YamlExperimentFiles().read(file, this::plugins));
    }

    @Test
    void asksForTheKindsThatSettingsName() throws IOException {
        new YamlExperimentFiles().read(file("model: {name: deep, shape: round, first: he}"), this::plugins);
        assertEquals(EnumSet.of(PluginKind.MODEL, PluginKind.INITIALIZER), asked);
    }

    @Test
    void asksForTheKindsThatAreNamed() throws IOException {
        new YamlExperimentFiles().read(file("activations: relu$training: {metrics: top_k}"), this::plugins);
        assertEquals(EnumSet.of(PluginKind.ACTIVATION, PluginKind.METRIC), asked);
    }
}
