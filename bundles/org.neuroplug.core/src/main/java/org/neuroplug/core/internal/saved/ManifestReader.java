package org.neuroplug.core.internal.saved;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.nd4j.shade.jackson.databind.json.JsonMapper;
import org.neuroplug.api.FileErrors;
import org.neuroplug.api.InvalidInputException;
import org.neuroplug.api.data.FittedScaling;
import org.neuroplug.api.data.ImageShape;
import org.neuroplug.api.data.Scaling;
import org.neuroplug.api.experiment.Sampling;
import org.neuroplug.api.plugin.PluginChoice;
import org.neuroplug.api.plugin.PluginIdentity;
import org.neuroplug.api.plugin.PluginKind;
import org.neuroplug.api.run.Environment;
import org.neuroplug.api.run.Evaluation;
import org.neuroplug.api.run.Evaluations;
import org.neuroplug.api.saved.ModelManifest;
import org.neuroplug.api.saved.TrainedData;

/** Reads manifests; they may be somebody else's. */
final class ManifestReader {
    /** Room for the scaling of half a million features. */
    static final int MAX_BYTES = 16 << 20;

    /** Each is compiled and checked; a network has one activation, or a few. */
    private static final int MOST_DEFINITIONS = 16;

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private ManifestReader() {}

    /**
     * Reads a manifest.
     *
     * @throws InvalidInputException when it is not one
     */
    static ModelManifest read(Path file) {
        byte[] json = bytes(file);
        ConfigurationScan.of(file.toString(), json);
        try {
            ManifestNode root = new ManifestNode(file.toString(), "", MAPPER.readTree(json));
            int format = root.get("format").whole();
            if (format != ManifestWriter.FORMAT) {
                throw new InvalidInputException(file + ": format must be " + ManifestWriter.FORMAT + ", was " + format
                        + ": another version of Neuroplug has written it");
            }
            return root.located(() -> manifest(root));
        } catch (IOException e) {
            throw ConfigurationMapper.unusable(file + " is not JSON", e);
        }
    }

    private static byte[] bytes(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(MAX_BYTES + 1);
            if (bytes.length > MAX_BYTES) {
                throw new InvalidInputException(file + " must have at most " + MAX_BYTES + " bytes, has more");
            }
            return bytes;
        } catch (IOException e) {
            throw new InvalidInputException(file + " cannot be read: " + FileErrors.reason(e), e);
        }
    }

    private static ModelManifest manifest(ManifestNode root) {
        ManifestNode results = root.get("results");
        return new ModelManifest(
                root.get("run").text(),
                root.get("experiment").text(),
                choice(root.get("activation")),
                choice(root.get("optimizer")),
                choice(root.get("model")),
                choice(root.get("trainer")),
                root.get("seed").large(),
                root.get("epochs").whole(),
                root.get("batch").whole(),
                data(root.get("data")),
                new Evaluations(evaluation(results.get("train")), evaluation(results.get("test"))),
                root.get("plugins").items().stream().map(ManifestReader::plugin).toList(),
                root.optional("definitions").map(ManifestReader::definitions).orElse(Map.of()),
                environment(root.get("environment")),
                root.get("started")
                        .located(() -> Instant.parse(root.get("started").text())),
                root.get("file").get("sha256").text());
    }

    private static PluginChoice choice(ManifestNode node) {
        return node.located(() -> PluginChoice.parse(node.text()));
    }

    private static TrainedData data(ManifestNode node) {
        return node.located(() -> new TrainedData(
                choice(node.get("dataset")),
                node.get("source").text(),
                node.get("sha256").text(),
                node.get("classes").items().stream().map(ManifestNode::text).toList(),
                node.get("features").whole(),
                node.optional("image_shape").map(ManifestReader::shape),
                sampling(node),
                scaling(node.get("scaling"))));
    }

    private static ImageShape shape(ManifestNode node) {
        List<Integer> sizes = node.items().stream().map(ManifestNode::whole).toList();
        return node.located(() -> new ImageShape(sizes.get(0), sizes.get(1), sizes.get(2)));
    }

    private static Sampling sampling(ManifestNode node) {
        return new Sampling(
                node.optional("samples").map(n -> OptionalInt.of(n.whole())).orElse(OptionalInt.empty()),
                node.optional("train_fraction")
                        .map(n -> OptionalDouble.of(n.real()))
                        .orElse(OptionalDouble.empty()));
    }

    private static FittedScaling scaling(ManifestNode node) {
        String kind = node.get("kind").text();
        return node.located(() -> new FittedScaling(
                Scaling.valueOf(kind.toUpperCase(Locale.ROOT)),
                node.get("shift").floats(),
                node.get("factor").floats()));
    }

    private static Evaluation evaluation(ManifestNode node) {
        return node.located(() ->
                new Evaluation(node.get("loss").real(), node.get("accuracy").real()));
    }

    private static PluginIdentity plugin(ManifestNode node) {
        String kind = node.get("kind").text();
        return new PluginIdentity(
                Arrays.stream(PluginKind.values())
                        .filter(k -> k.singular().equals(kind))
                        .findFirst()
                        .orElseThrow(() -> InvalidInputException.unknown(
                                "kind of plug-in",
                                kind,
                                Arrays.stream(PluginKind.values())
                                        .map(PluginKind::singular)
                                        .toList())),
                node.get("name").text(),
                node.get("bundle").text(),
                node.get("version").text(),
                node.get("sha256").text());
    }

    private static Map<String, String> definitions(ManifestNode node) {
        Map<String, String> formulas = new LinkedHashMap<>();
        node.entries().forEach((name, formula) -> formulas.put(name, formula.text()));
        if (formulas.size() > MOST_DEFINITIONS) {
            throw new InvalidInputException(node.file() + ": " + node.path() + " must be at most " + MOST_DEFINITIONS
                    + ", were " + formulas.size());
        }
        return formulas;
    }

    private static Environment environment(ManifestNode node) {
        return new Environment(
                node.get("workbench").text(),
                node.get("engine").text(),
                node.get("blas").text(),
                node.get("threads").whole(),
                node.get("parallel").whole(),
                node.get("jvm").text(),
                node.get("os").text(),
                node.get("processors").whole());
    }
}
