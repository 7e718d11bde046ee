package org.neuroplug.core.internal.saved;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.deeplearning4j.nn.conf.MultiLayerConfiguration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.neuroplug.api.InvalidInputException;
import org.neuroplug.api.plugin.Hyperparameters;
import org.neuroplug.api.saved.SavedModel;
import org.neuroplug.api.workbench.Workbench;
import org.neuroplug.core.internal.registry.HeldPlugins;
import org.neuroplug.spi.TrainingState;
import org.neuroplug.trainer.dl4j.internal.Dl4jTrainer;

class HostileModelTest {
    @TempDir
    static Path home;

    @TempDir
    Path folder;

    private static Plugged plugged;
    private static String json;
    private static TrainingState state;

    @BeforeAll
    static void train() throws Exception {
        plugged = new Plugged(home.resolve("framework"));
        try (HeldPlugins held = plugged.registry.hold()) {
            SmallTask task = new SmallTask(held, "leaky_relu", "adam");
            MultiLayerConfiguration network = task.configuration();
            state = new Dl4jTrainer()
                    .train(
                            Hyperparameters.none(),
                            SmallTask.task(network, 1, Optional.empty()),
                            new SmallTask.Unwatched())
                    .state();
            json = new String(NetworkFile.json(network, task.parts, 3, 1), StandardCharsets.UTF_8);
        }
    }

    @AfterAll
    static void stop() throws Exception {
        plugged.stop();
    }

    private static byte[] vector(float[] values) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        FloatVector.write(values, new DataOutputStream(bytes));
        return bytes.toByteArray();
    }

    private Map<String, byte[]> entries(String configuration) throws IOException {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        entries.put("configuration.json", configuration.getBytes(StandardCharsets.UTF_8));
        entries.put("coefficients.bin", vector(state.parameters()));
        entries.put("updaterState.bin", vector(state.optimizerState()));
        return entries;
    }

    private Path write(Map<String, byte[]> entries) throws IOException {
        ModelFolder model = new ModelFolder(Files.createDirectories(folder.resolve("model")));
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(model.model()))) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
            }
        }
        return describe(model);
    }

    private Path describe(ModelFolder model) throws IOException {
        Files.write(model.manifest(), ManifestWriter.json(plugged.manifest(model.modelSha256())));
        return model.manifest().getParent();
    }

    private SavedModel open(Path path) {
        return new SavedModelsService(plugged.registry, plugged.formulas, unasked()).open(path, false);
    }

    /** No data is decoded for a model that is only opened. */
    private static Workbench unasked() {
        return (Workbench) Proxy.newProxyInstance(
                Workbench.class.getClassLoader(), new Class<?>[] {Workbench.class}, (proxy, method, arguments) -> {
                    throw new AssertionError("nobody should have asked for " + method.getName());
                });
    }

    private String refusal(Path path) {
        String message =
                assertThrows(InvalidInputException.class, () -> open(path)).getMessage();
        assertEquals(1, message.lines().count(), message);
        return message;
    }

    private String refusal(String configuration) throws IOException {
        return refusal(write(entries(configuration)));
    }

    @Test
    void opensAnHonestModel() throws IOException {
        try (SavedModel model = open(write(entries(json)))) {
            assertEquals("r1", model.manifest().run());
            assertTrue(Double.isNaN(model.manifest().finals().train().loss()));
            assertTrue(model.warnings().isEmpty());
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "evil@1.0.0 | loss | the model names the loss evil@1.0.0, which its manifest does not list",
                "mse@9.9.9 | loss | the model names the loss mse@9.9.9, which its manifest does not list",
                "console@1.0.0 | reporter | the kind of the plug-in console@1.0.0 must be one of activation, optimizer,"
                        + " loss, initializer, regularizer, was 'reporter'",
                "tanh | activation | activation tanh makes a org.nd4j.linalg.activations.impl.ActivationTanH, the model was"
                        + " trained with a org.neuroplug.spi.LossByRow",
            })
    void refusesALossThatNoListedPluginMakes(String plugin, String kind, String message) throws IOException {
        assertEquals(
                message,
                refusal(withLoss("\"@class\": \"org.neuroplug.spi.LossByRow\", \"plugin\": \"" + plugin
                        + "\", \"kind\": \"" + kind + "\"")));
    }

    @Test
    void refusesALossOfFields() throws IOException {
        String message = refusal(withLoss("\"@class\": \"org.neuroplug.spi.LossByRow\", \"name\": \"mine\""));

        assertTrue(message.startsWith("the model's configuration cannot be used"), message);
    }

    private static String withLoss(String fields) {
        String replaced = json.replaceFirst(
                "\"lossFn\" : \\{[^{}]*\\}", Matcher.quoteReplacement("\"lossFn\" : {" + fields + "}"));
        assertNotEquals(json, replaced);
        return replaced;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "com.example.Unknown",
                "javax.swing.JEditorPane",
                "com.sun.rowset.JdbcRowSetImpl",
                "org.deeplearning4j.nn.multilayer.MultiLayerNetwork",
                "org.nd4j.linalg.factory.Nd4j",
                "org.nd4j.linalg.activations.IActivation",
                "java.util.ArrayList<javax.swing.JEditorPane>",
                "[Ljava.lang.String;"
            })
    void refusesToLoadAClassThatIsNotOffered(String name) throws IOException {
        String dense = "org.deeplearning4j.nn.conf.layers.DenseLayer";
        assertTrue(json.contains(dense));
        String message = refusal(json.replace(dense, name));
        assertTrue(message.startsWith("the model names the class " + name + ", which is not loaded"), message);
    }

    @Test
    void refusesAClassWhereverItHides() throws IOException {
        String message = refusal(json.replaceFirst(
                "\"weightNoise\" : null", "\"weightNoise\" : {\"x\": [{\"@class\": \"javax.swing.JEditorPane\"}]}"));
        assertTrue(message.contains("javax.swing.JEditorPane"), message);
    }

    @Test
    void saysWhatToInstallWhenAPluginIsMissing() throws IOException {
        String message = refusal(json.replace("\"leaky_relu@", "\"gone@"));
        assertTrue(message.startsWith("the model names the activation gone@"), message);
        assertTrue(message.endsWith("which its manifest does not list"), message);
    }

    @ParameterizedTest
    @ValueSource(strings = {"../../evil.json", "/etc/passwd", "preprocessor.bin", "normalizer.bin", "a\u0007b"})
    void refusesFilesThatHoldAnythingElse(String name) throws IOException {
        Map<String, byte[]> entries = entries(json);
        entries.put(name, new byte[] {1});
        String message = refusal(write(entries));
        assertTrue(message.contains(" holds " + name.replace('\u0007', '?') + ", which is not loaded"), message);
    }

    @Test
    void refusesATruncatedFile() throws IOException {
        ModelFolder model = new ModelFolder(write(entries(json)));
        byte[] bytes = Files.readAllBytes(model.model());
        Files.write(model.model(), Arrays.copyOf(bytes, bytes.length / 2));
        String message = refusal(describe(model));
        assertTrue(message.contains("is damaged"), message);
    }

    @Test
    void refusesAFileThatTheManifestDoesNotDescribe() throws IOException {
        Path path = write(entries(json));
        Files.write(path.resolve("model.zip"), new byte[] {1, 2, 3});
        String message = refusal(path);
        assertTrue(message.contains("is not the file that manifest.json describes: its SHA-256 is 039058c6"), message);
    }

    @Test
    void doesNotInflateABomb() throws IOException {
        Map<String, byte[]> entries = entries(json);
        entries.put("configuration.json", new byte[ModelArchive.MAX_CONFIGURATION + 1]);
        assertTrue(refusal(write(entries)).contains("must have at most 8388608 bytes, has more"));
    }

    @Test
    void doesNotBelieveAHostileLength() throws IOException {
        Map<String, byte[]> entries = entries(json);
        byte[] vector = vector(state.parameters());
        byte[] lie = {0, 0, 0, 2, 0, 0, 0, 0};
        int length = vector.length - state.parameters().length * Float.BYTES;
        System.arraycopy(lie, 0, vector, length - 7 - 8, 8);
        entries.put("coefficients.bin", vector);
        assertTrue(refusal(write(entries)).contains("is not a vector of float32"));
    }

    @Test
    void refusesWeightsOfAnotherNetwork() throws IOException {
        Map<String, byte[]> entries = entries(json);
        entries.put("coefficients.bin", vector(new float[7]));
        assertTrue(refusal(write(entries)).endsWith("must hold 53 numbers, the weights of the network, holds 7"));
        entries.put("coefficients.bin", vector(new float[5000]));
        assertTrue(refusal(write(entries)).endsWith("must hold at most 53 numbers, says that it holds 5000"));
    }

    @Test
    void refusesANetworkThatNoMemoryHolds() throws IOException {
        String message = refusal(json.replace("\"nin\" : 6", "\"nin\" : 2000000000"));
        assertTrue(message.startsWith("the model says that it has 1"), message);
    }

    @Test
    void refusesWhatIsNestedTooDeeply() throws IOException {
        String message = refusal("[".repeat(100_000));
        assertTrue(message.endsWith("must be nested at most 64 deep, is deeper at line 1"), message);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null", "{}", "[]", "\"text\"", "{\"confs\": 7}", "nonsense", "{\"confs\": [null]}"})
    void refusesWhatIsNoConfiguration(String text) throws IOException {
        assertTrue(refusal(text).startsWith("the model") || refusal(text).contains("is not JSON"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{}", "[1]", "{\"format\": 2}", "{\"format\": 1}", "{\"format\": \"x\"}", "\u0000"})
    void refusesWhatIsNoManifest(String text) throws IOException {
        Path path = write(entries(json));
        Files.writeString(path.resolve("manifest.json"), text);
        assertTrue(refusal(path).startsWith(path.resolve("manifest.json").toString()));
    }

    private String refusalOfDefinitions(String definitions) throws IOException {
        Path path = write(entries(json));
        Path manifest = path.resolve("manifest.json");
        String environment = "\"environment\" :";
        String text = Files.readString(manifest);
        assertTrue(text.contains(environment), text);
        Files.writeString(
                manifest, text.replace(environment, "\"definitions\" : {" + definitions + "}, " + environment));
        return refusal(path).replace(manifest + ": ", "");
    }

    @Test
    void refusesDefinitionsThatNobodyWouldMake() throws IOException {
        String many =
                IntStream.range(0, 17).mapToObj(i -> "\"a" + i + "\": \"x\"").collect(Collectors.joining(","));
        assertEquals("definitions must be at most 16, were 17", refusalOfDefinitions(many));
        assertEquals("definitions.bent must be a text, was 7", refusalOfDefinitions("\"bent\": 7"));
        assertTrue(refusalOfDefinitions("\"" + "a".repeat(100) + "\": \"x\"").startsWith("the name of a definition"));
        assertTrue(
                refusalOfDefinitions("\"bent\": \"" + "x".repeat(5000) + "\"").startsWith("a formula must have"));
    }
}
