package org.neuroplug.core.internal.schema;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.neuroplug.api.InvalidInputException;
import org.neuroplug.api.experiment.ExperimentSpec;
import org.neuroplug.api.plugin.Parameter;
import org.neuroplug.api.plugin.PluginDescriptor;
import org.neuroplug.api.plugin.PluginFacts;
import org.neuroplug.api.plugin.PluginIdentity;
import org.neuroplug.api.plugin.PluginKind;
import org.neuroplug.api.plugin.PluginState;
import org.neuroplug.api.plugin.Range;
import org.neuroplug.core.internal.files.YamlExperimentFiles;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

class ExperimentSchemaTest {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final JsonSchema SCHEMA = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
            .getSchema(MAPPER.<JsonNode>valueToTree(new YamlExperimentFiles().schema(ExperimentSchemaTest::plugins)));

    private static List<PluginDescriptor> plugins(PluginKind kind) {
        return switch (kind) {
            case DATASET -> List.of(
                    plugin(kind, "digits"),
                    plugin(kind, "mnist"),
                    plugin(kind, "csv", Parameter.requiredText("file", "the file")));
            case MODEL -> List.of(plugin(
                    kind,
                    "mlp",
                    Parameter.list("units", List.of("200"), "units"),
                    Parameter.list("activations", List.of("compared"), "activations")
                            .naming(PluginKind.ACTIVATION),
                    Parameter.text("initializer", "he", "weights").naming(PluginKind.INITIALIZER),
                    Parameter.text("mode", "fast", "how", "fast", "slow"),
                    Parameter.list("regularizers", List.of(), "of weights").naming(PluginKind.REGULARIZER)));
            case INITIALIZER -> List.of(
                    plugin(kind, "he"),
                    plugin(kind, "constant", Parameter.real("value", 0, Range.FINITE, "of all weights")));
            case REGULARIZER -> List.of(
                    plugin(kind, "l2", Parameter.real("rate", 0.01, Range.atLeast(0), "how strong")));
            case ACTIVATION -> List.of(
                    plugin(kind, "relu"),
                    plugin(kind, "tanh"),
                    plugin(kind, "sigmoid"),
                    plugin(kind, "elu"),
                    plugin(kind, "linear"),
                    plugin(kind, "leaky_relu", Parameter.real("alpha", 0.3, Range.atLeast(0), "slope"))
                            .withFacts(new PluginFacts(List.of("LeakyReLU"), "", "", "", "")));
            case OPTIMIZER -> List.of(
                    plugin(kind, "sgd", Parameter.real("learning-rate", 0.01, Range.above(0), "rate")),
                    plugin(kind, "adam", Parameter.real("beta1", 0.9, Range.halfOpen(0, 1), "decay")));
            case SCHEDULE -> List.of(
                    plugin(kind, "constant"), plugin(kind, "cosine", Parameter.flag("again", false, "restart")));
            case LOSS -> List.of(plugin(kind, "focal"));
            case METRIC -> List.of(
                    plugin(kind, "f1"), plugin(kind, "top_k", Parameter.integer("k", 5, Range.atLeast(1), "how many")));
            case TRAINER -> List.of(plugin(kind, "dl4j"), plugin(kind, "fused"));
            default -> List.of();
        };
    }

    private static PluginDescriptor plugin(PluginKind kind, String name, Parameter... parameters) {
        return new PluginDescriptor(
                new PluginIdentity(kind, name, "org.example", "1.0.0", "f00d"),
                "help",
                List.of(parameters),
                List.of(),
                PluginState.ACTIVE,
                "");
    }

    @TempDir
    Path folder;

    private static Set<String> faults(String yaml) {
        Object document = new Load(LoadSettings.builder().build()).loadFromString(yaml);
        return SCHEMA.validate(MAPPER.valueToTree(document)).stream()
                .map(Object::toString)
                .collect(Collectors.toSet());
    }

    @Test
    void acceptsWhatIsWritten() {
        assertEquals(Set.of(), faults(new YamlExperimentFiles().write(ExperimentSpec.founding())));
    }

    static Stream<Path> shipped() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("../../config/experiments"))) {
            return files.filter(file -> file.toString().endsWith(".yaml")).toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void acceptsTheExperimentsThatAreShipped(Path file) throws IOException {
        assertEquals(Set.of(), faults(Files.readString(file)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "name: small",
                "activations: relu,tanh",
                "activations: [relu, leaky_relu(alpha=0.1), {name: LeakyReLU, alpha: 0.5}]",
                "{activations: [relu, mine], definitions: {mine: 'x^2'}}",
                "dataset: {name: csv, file: a.csv}",
                "{samples: all, train-fraction: published, seeds: [1, 2, 5]}",
                "{seed: 7, seeds: 10}",
                "training: {trainer: default, epochs: 3, learning-rate: default, schedule: cosine, clip: norm=1}",
                "training: {schedule: {name: cosine, again: true}, clip: none}",
                "training: {loss: focal, metrics: [f1, {name: top_k, k: 3}]}",
                "model: {name: mlp, activations: [compared, relu]}",
                "control: {validation: 0.1, patience: 3, monitor: validation-loss, time-limit: 1h30m}",
                "grid: {training.learning-rate: [0.1, 0.2], model.units: [[100], [200]], optimizer.beta1: 0.5}",
                "{grid: {training.learning-rate: 'log:1e-3..1'}, search: {method: random, budget: 3}}",
                "optimizers: sgd@1.0.0",
                "optimizers: {name: SGD, learning-rate: 0.5}",
                "optimizers: {name: 'adam@2.0.0', beta3: 1}",
                "activations: [Leaky-ReLU, {name: LEAKY_RELU, alpha: 0}]",
                "model: {name: mlp, units: [3, '4'], initializer: {name: constant, value: 1}}",
                "model: {name: mlp, initializer: orthogonal, mode: slow, regularizers: [l2, {name: l2, rate: 1}, l2(rate=2)]}",
                "{model: {name: mlp, activations: [{name: mine}, compared]}, definitions: {mine: x^2}}"
            })
    void acceptsWhatTheReaderReads(String yaml) throws IOException {
        new YamlExperimentFiles()
                .read(Files.writeString(folder.resolve("file.yaml"), yaml), ExperimentSchemaTest::plugins);
        assertEquals(Set.of(), faults(yaml));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nmae: small",
                "activations: rleu",
                "activations: [relu, {name: leaky_relu, beta: 0.1}]",
                "activations: [{name: leaky_relu, alpha: -0.1}]",
                "activations: []",
                "optimizers: [{name: adam, beta1: 1}]",
                "optimizers: [{beta1: 0.5}]",
                "model: {name: mlp, mode: quick}",
                "model: {name: mlp, initializer: {name: constant, valeu: 1}}",
                "model: {name: mlp, initializer: {name: constnat, value: 1}}",
                "model: {name: mlp, regularizers: [{name: l2, rate: -1}]}",
                "dataset: {name: csv}",
                "samples: 1",
                "samples: some",
                "train-fraction: 1",
                "seeds: 0",
                "seeds: [1, 1]",
                "training: {epochs: 0}",
                "training: {learning-rate: 0}",
                "training: {learning-rate: fast}",
                "training: {schedule: cosin}",
                "training: {clip: norn=1}",
                "training: {loss: focla}",
                "training: {metrics: [{name: top_k, k: 0}]}",
                "training: {validation: 0.1}",
                "control: {validation: 2}",
                "control: {monitor: test-loss}",
                "control: {time-limit: long}",
                "grid: {training.rate: [0.1]}",
                "search: {method: random}",
                "activations: {name: leaky_relu, alpha: '0.1'}",
                "activations: {name: Leaky-ReLU, beta: 1}",
                "optimizers: {name: '', beta1: 0.5}"
            })
    void refusesWhatCannotRun(String yaml) throws IOException {
        assertFalse(faults(yaml).isEmpty(), yaml);
        Path file = Files.writeString(folder.resolve("file.yaml"), yaml);
        assertThrows(
                InvalidInputException.class, () -> new YamlExperimentFiles().read(file, ExperimentSchemaTest::plugins));
    }

    @Test
    void definesWhatItRefersTo() {
        JsonNode schema = MAPPER.valueToTree(new YamlExperimentFiles().schema(ExperimentSchemaTest::plugins));
        Set<String> references = Set.copyOf(schema.findValuesAsText("$ref"));

        assertEquals(
                Set.of(),
                references.stream()
                        .filter(reference -> schema.at(reference.substring(1)).isMissingNode())
                        .collect(Collectors.toSet()));
        assertTrue(references.containsAll(Set.of("#/$defs/initializer", "#/$defs/regularizer", "#/$defs/metric")));
    }

    @Test
    void tellsEditorsDefaultsAndHelp() {
        JsonNode schema = MAPPER.valueToTree(new YamlExperimentFiles().schema(ExperimentSchemaTest::plugins));
        JsonNode leaky = schema.at("/$defs/activation/anyOf/2/allOf/5/then/properties/alpha");
        assertEquals("slope", leaky.get("description").asText());
        assertEquals(0.3, leaky.get("default").asDouble());
        assertEquals(0, leaky.get("minimum").asDouble());
    }
}
