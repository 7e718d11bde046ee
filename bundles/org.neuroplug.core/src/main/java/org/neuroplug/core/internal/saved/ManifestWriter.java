package org.neuroplug.core.internal.saved;

import java.util.Locale;
import java.util.TreeMap;
import org.nd4j.shade.jackson.core.JsonProcessingException;
import org.nd4j.shade.jackson.databind.json.JsonMapper;
import org.nd4j.shade.jackson.databind.node.ArrayNode;
import org.nd4j.shade.jackson.databind.node.ObjectNode;
import org.neuroplug.api.data.FittedScaling;
import org.neuroplug.api.plugin.PluginIdentity;
import org.neuroplug.api.run.Environment;
import org.neuroplug.api.run.Evaluation;
import org.neuroplug.api.saved.ModelManifest;
import org.neuroplug.api.saved.TrainedData;

/** Writes manifests as JSON; {@link ManifestReader} reads them. */
final class ManifestWriter {
    /** Of the layout of manifests. */
    static final int FORMAT = 1;

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private ManifestWriter() {}

    static byte[] json(ModelManifest manifest) {
        ObjectNode root = MAPPER.createObjectNode();
        root.put("format", FORMAT);
        root.put("run", manifest.run());
        root.put("experiment", manifest.experiment());
        root.put("activation", manifest.activation().toString());
        root.put("optimizer", manifest.optimizer().toString());
        root.put("model", manifest.model().toString());
        root.put("trainer", manifest.trainer().toString());
        root.put("seed", manifest.seed());
        root.put("epochs", manifest.epochs());
        root.put("batch", manifest.batch());
        data(root.putObject("data"), manifest.data());
        ObjectNode results = root.putObject("results");
        evaluation(results.putObject("train"), manifest.finals().train());
        evaluation(results.putObject("test"), manifest.finals().test());
        ArrayNode plugins = root.putArray("plugins");
        manifest.plugins().forEach(plugin -> plugin(plugins.addObject(), plugin));
        if (!manifest.definitions().isEmpty()) {
            ObjectNode definitions = root.putObject("definitions");
            new TreeMap<>(manifest.definitions()).forEach(definitions::put);
        }
        environment(root.putObject("environment"), manifest.environment());
        root.put("started", manifest.started().toString());
        root.putObject("file").put("name", ModelFolder.MODEL).put("sha256", manifest.fileSha256());
        try {
            return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsBytes(root);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree is always JSON", e);
        }
    }

    private static void data(ObjectNode node, TrainedData data) {
        node.put("dataset", data.dataset().toString());
        node.put("source", data.source());
        node.put("sha256", data.sha256());
        node.put("features", data.width());
        data.imageShape().ifPresent(shape -> node.putArray("image_shape")
                .add(shape.height())
                .add(shape.width())
                .add(shape.channels()));
        ArrayNode classes = node.putArray("classes");
        data.classes().forEach(classes::add);
        data.sampling().samples().ifPresent(samples -> node.put("samples", samples));
        data.sampling().trainFraction().ifPresent(fraction -> node.put("train_fraction", fraction));
        scaling(node.putObject("scaling"), data.scaling());
    }

    private static void scaling(ObjectNode node, FittedScaling scaling) {
        node.put("kind", scaling.kind().name().toLowerCase(Locale.ROOT));
        ArrayNode shift = node.putArray("shift");
        ArrayNode factor = node.putArray("factor");
        for (int i = 0; i < scaling.shift().length; i++) {
            shift.add(scaling.shift()[i]);
            factor.add(scaling.factor()[i]);
        }
    }

    private static void evaluation(ObjectNode node, Evaluation evaluation) {
        node.put("loss", evaluation.loss());
        node.put("accuracy", evaluation.accuracy());
    }

    private static void plugin(ObjectNode node, PluginIdentity plugin) {
        node.put("kind", plugin.kind().singular());
        node.put("name", plugin.name());
        node.put("bundle", plugin.symbolicName());
        node.put("version", plugin.version());
        node.put("sha256", plugin.sha256());
    }

    private static void environment(ObjectNode node, Environment environment) {
        node.put("workbench", environment.workbench());
        node.put("engine", environment.engine());
        node.put("blas", environment.blas());
        node.put("threads", environment.threads());
        node.put("parallel", environment.parallel());
        node.put("jvm", environment.jvm());
        node.put("os", environment.os());
        node.put("processors", environment.processors());
    }
}
