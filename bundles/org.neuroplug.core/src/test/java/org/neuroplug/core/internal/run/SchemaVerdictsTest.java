package org.neuroplug.core.internal.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.deeplearning4j.nn.conf.MultiLayerConfiguration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.neuroplug.api.InvalidInputException;
import org.neuroplug.api.plugin.Hyperparameters;
import org.neuroplug.api.plugin.Parameter;
import org.neuroplug.api.plugin.PluginDescriptor;
import org.neuroplug.api.plugin.PluginKind;
import org.neuroplug.api.plugin.Range;
import org.neuroplug.api.workbench.RunOptions;
import org.neuroplug.core.internal.Surroundings;
import org.neuroplug.core.internal.files.YamlExperimentFiles;
import org.neuroplug.core.internal.registry.Formulas;
import org.neuroplug.core.internal.run.ToyPlugins.CountingTrainer;
import org.neuroplug.spi.DataFolders;
import org.neuroplug.spi.ModelContext;
import org.neuroplug.spi.ModelProvider;
import org.neuroplug.spi.Trainer;

/**
 * The JSON Schema of experiment files, and the reader and the workbench, come to the same verdict: whatever is put in the place of any
 * entry, what one refuses the other refuses. The schema's verdict is that of another validator than the reader's own.
 */
class SchemaVerdictsTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private static final String PLAIN =
            """
            {
              "name": "all",
              "dataset": "toy",
              "samples": 20,
              "train-fraction": 0.5,
              "model": {"name": "wide", "width": 3, "slope": 0.5, "shape": "round", "deep": true, "label": "x", "units": [1, 2]},
              "activations": ["up", "down"],
              "optimizers": [{"name": "still", "learning-rate": 0.25}],
              "training": {"trainer": "dl4j", "epochs": 1, "batch": 5, "learning-rate": 0.25, "clip": "none", "evaluate-every": 1},
              "seeds": 2
            }
            """;

    /** What files may have besides, each in a file of its own. */
    private static final List<String> BESIDES = List.of(
            "{}",
            "{\"seed\": 7}",
            "{\"control\": {\"retries\": 1, \"trial-time-limit\": \"1h\", \"time-limit\": \"none\", \"prune\": \"none\"}}",
            "{\"control\": {\"monitor\": \"training-loss\", \"patience\": 3}}",
            "{\"optimizers\": \"still\", \"grid\": {\"training.batch\": [5, 2], \"training.learning-rate\": 0.5}}",
            "{\"grid\": {\"training.batch\": [5, 2]}, \"search\": {\"method\": \"random\", \"budget\": 2, \"seed\": 3}}");

    /** What is wrong for these data, or together with another entry. */
    private static final Set<String> WRONG_TOGETHER =
            Set.of("/train-fraction: \"published\"", "/samples: 3", "/training: {}", "/control/patience: \"none\"");

    private static final List<String> ODD = List.of(
            "null",
            "true",
            "-1",
            "0",
            "1",
            "3",
            "0.5",
            "1.5",
            "1e300",
            "99999999999999999999",
            "\"\"",
            "\"up\"",
            "\"toy\"",
            "\"rleu\"",
            "\"all\"",
            "\"none\"",
            "\"default\"",
            "\"published\"",
            "[]",
            "[1]",
            "[1, 1]",
            "[0.5]",
            "[\"up\"]",
            "[\"up\", \"up\"]",
            "[null]",
            "[[1]]",
            "{}",
            "{\"name\": \"up\"}",
            "{\"name\": \"still\"}",
            "{\"name\": \"wide\", \"widht\": 3}",
            "\"U-p\"",
            "{\"name\": \"Still_\"}",
            "{\"name\": \"toy\", \"count\": 3}",
            "{\"width\": 3}");

    /** What the reader takes for the number or the truth value within, until it goes by the schema. */
    private static final List<String> IN_QUOTES = List.of("\"3\"", "\"0.5\"", "\"true\"");

    @TempDir
    Path folder;

    private final YamlExperimentFiles files = new YamlExperimentFiles();
    private Surroundings surroundings;
    private WorkbenchService workbench;
    private JsonSchema schema;

    /** A model with a setting of each type. */
    private static final class Wide implements ModelProvider {
        @Override
        public List<Parameter> parameters() {
            return List.of(
                    Parameter.integer("width", 1, Range.atLeast(1), "a whole number"),
                    Parameter.real("slope", 0.5, Range.halfOpen(0, 1), "a number"),
                    Parameter.text("shape", "round", "one of two words", "round", "square"),
                    Parameter.flag("deep", false, "yes or no"),
                    Parameter.text("label", "", "any text"),
                    Parameter.list("units", List.of("1"), "a list"));
        }

        @Override
        public MultiLayerConfiguration create(Hyperparameters settings, ModelContext context) {
            return ToyPlugins.line(settings, context);
        }
    }

    @BeforeEach
    void start() throws Exception {
        surroundings = new Surroundings(folder);
        ToyPlugins.register(surroundings.container, new CountingTrainer((task, epoch, step) -> 1));
        surroundings.container.register(Trainer.class, "dl4j", new CountingTrainer((task, epoch, step) -> 1));
        surroundings.container.register(ModelProvider.class, "wide", new Wide());
        workbench = new WorkbenchService(
                surroundings.registry,
                new Formulas(surroundings.examinations),
                new DataFolders(Optional.empty(), folder),
                1);
        schema = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                .getSchema(JSON.<JsonNode>valueToTree(files.schema(this::plugins)));
    }

    @AfterEach
    void stop() throws Exception {
        surroundings.stop();
    }

    private List<PluginDescriptor> plugins(PluginKind kind) {
        try {
            return workbench.plugins(kind, PATIENCE);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private Optional<String> refusalOfTheSchema(JsonNode document) {
        Set<?> faults = schema.validate(document);
        return faults.isEmpty() ? Optional.empty() : Optional.of(faults.toString());
    }

    private Optional<String> refusalOfTheWorkbench(JsonNode document) throws InterruptedException {
        try {
            workbench
                    .start(files.parse("odd.yaml", document.toString()), RunOptions.defaults())
                    .await();
            return Optional.empty();
        } catch (InvalidInputException e) {
            return Optional.of(e.getMessage());
        }
    }

    static List<String> besides() {
        return BESIDES;
    }

    private static JsonNode file(String besides) throws IOException {
        return ((ObjectNode) JSON.readTree(PLAIN)).setAll((ObjectNode) JSON.readTree(besides));
    }

    @ParameterizedTest
    @MethodSource("besides")
    void bothAcceptWhatIsRight(String besides) throws Exception {
        assertEquals(Optional.empty(), refusalOfTheSchema(file(besides)));
        assertEquals(Optional.empty(), refusalOfTheWorkbench(file(besides)));
    }

    @ParameterizedTest
    @MethodSource("besides")
    void whatOneRefusesTheOtherRefuses(String besides) throws Exception {
        List<String> disagreements = new ArrayList<>();
        int refused = 0;
        int accepted = 0;
        for (String pointer : pointers(JSON.readTree(besides.equals("{}") ? PLAIN : besides))) {
            for (String odd : ODD) {
                JsonNode document = file(besides);
                set(document, pointer, odd);
                Optional<String> bySchema = refusalOfTheSchema(document);
                Optional<String> byWorkbench = refusalOfTheWorkbench(document);
                String what = pointer + ": " + odd;
                if (bySchema.isPresent() != byWorkbench.isPresent() && !WRONG_TOGETHER.contains(what)) {
                    disagreements.add(what + ": schema " + bySchema + ", workbench " + byWorkbench);
                }
                refused += byWorkbench.isPresent() ? 1 : 0;
                accepted += byWorkbench.isPresent() ? 0 : 1;
            }
        }
        assertTrue(disagreements.isEmpty(), () -> String.join("\n", disagreements));
        assertTrue(accepted > 0 && refused > 0, accepted + " accepted, " + refused + " refused");
    }

    @ParameterizedTest
    @MethodSource("besides")
    void whatTheSchemaRefusesIsNotRead(String besides) throws Exception {
        assertEquals(Optional.empty(), refusalOfTheReader(file(besides)));
        List<String> disagreements = new ArrayList<>();
        Set<String> refused = new HashSet<>();
        for (String pointer : pointers(JSON.readTree(besides.equals("{}") ? PLAIN : besides))) {
            for (String odd : Stream.concat(ODD.stream(), IN_QUOTES.stream()).toList()) {
                JsonNode document = file(besides);
                set(document, pointer, odd);
                Optional<String> bySchema = refusalOfTheSchema(document);
                Optional<String> byReader = refusalOfTheReader(document);
                String what = pointer + ": " + odd;
                if (bySchema.isPresent() != byReader.isPresent() && !WRONG_TOGETHER.contains(what)) {
                    disagreements.add(what + ": schema " + bySchema + ", reader " + byReader);
                }
                byReader.ifPresent(refused::add);
            }
        }
        assertTrue(disagreements.isEmpty(), () -> String.join("\n", disagreements));
        assertTrue(
                refused.stream().allMatch(words -> words.contains("odd.json:1:")), () -> "without a place: " + refused);
        String inQuotes = ": width must be a whole number, was the text \"3\"";
        assertEquals(besides.equals("{}"), refused.stream().anyMatch(words -> words.endsWith(inQuotes)));
    }

    private Optional<String> refusalOfTheReader(JsonNode document) throws IOException {
        try {
            files.read(Files.writeString(folder.resolve("odd.json"), document.toString()), this::plugins);
            return Optional.empty();
        } catch (InvalidInputException e) {
            return Optional.of(e.getMessage());
        }
    }

    private static void set(JsonNode document, String pointer, String value) throws IOException {
        int end = pointer.lastIndexOf('/');
        ((ObjectNode) document.at(pointer.substring(0, end))).set(pointer.substring(end + 1), JSON.readTree(value));
    }

    /** Of all entries of mappings, also of mappings within; with one that there is not. */
    private static List<String> pointers(JsonNode document) {
        List<String> pointers = new ArrayList<>();
        document.fields().forEachRemaining(entry -> {
            pointers.add("/" + entry.getKey());
            if (entry.getValue().isObject()) {
                pointers(entry.getValue()).forEach(inner -> pointers.add("/" + entry.getKey() + inner));
            }
        });
        pointers.add("/unheard-of");
        return pointers;
    }
}
