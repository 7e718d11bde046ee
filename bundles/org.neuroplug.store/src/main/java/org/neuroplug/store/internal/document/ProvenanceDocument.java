package org.neuroplug.store.internal.document;

import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.neuroplug.api.InvalidInputException;
import org.neuroplug.api.plugin.PluginIdentity;
import org.neuroplug.api.plugin.PluginKind;
import org.neuroplug.api.run.Environment;
import org.neuroplug.api.run.Provenance;

/** Where a result comes from, as a tree. */
final class ProvenanceDocument {
    private ProvenanceDocument() {}

    static Map<String, Object> tree(Provenance provenance) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put(
                "plugins",
                provenance.plugins().stream().map(ProvenanceDocument::plugin).toList());
        tree.put(
                "shadowed",
                provenance.shadowed().stream().map(ProvenanceDocument::plugin).toList());
        tree.put("data_source", provenance.dataSource());
        tree.put("data_sha256", provenance.dataSha256());
        tree.put("seed", provenance.seed());
        tree.put("settings", provenance.settings());
        tree.put("environment", environment(provenance.environment()));
        tree.put("started", provenance.started().toString());
        return tree;
    }

    private static List<String> plugin(PluginIdentity plugin) {
        return List.of(
                plugin.kind().singular(), plugin.name(), plugin.symbolicName(), plugin.version(), plugin.sha256());
    }

    private static Map<String, Object> environment(Environment environment) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("workbench", environment.workbench());
        tree.put("engine", environment.engine());
        tree.put("blas", environment.blas());
        tree.put("threads", environment.threads());
        tree.put("parallel", environment.parallel());
        tree.put("jvm", environment.jvm());
        tree.put("os", environment.os());
        tree.put("processors", environment.processors());
        return tree;
    }

    static Provenance read(Place place) {
        return place.located(() -> new Provenance(
                plugins(place.get("plugins")),
                plugins(place.get("shadowed")),
                place.get("data_source").text(),
                place.get("data_sha256").text(),
                place.get("seed").whole(),
                place.get("settings").map(),
                environment(place.get("environment")),
                Instant.parse(place.get("started").text())));
    }

    private static List<PluginIdentity> plugins(Place place) {
        return place.items().stream().map(ProvenanceDocument::plugin).toList();
    }

    private static PluginIdentity plugin(Place place) {
        List<String> texts = place.items().stream().map(Place::text).toList();
        return place.located(
                () -> new PluginIdentity(kind(texts.get(0)), texts.get(1), texts.get(2), texts.get(3), texts.get(4)));
    }

    private static PluginKind kind(String singular) {
        return Arrays.stream(PluginKind.values())
                .filter(kind -> kind.singular().equals(singular))
                .findFirst()
                .orElseThrow(() -> InvalidInputException.unknown(
                        "kind of plug-in",
                        singular,
                        Arrays.stream(PluginKind.values())
                                .map(PluginKind::singular)
                                .toList()));
    }

    private static Environment environment(Place place) {
        return new Environment(
                place.get("workbench").text(),
                place.get("engine").text(),
                place.get("blas").text(),
                place.get("threads").count(),
                place.get("parallel").count(),
                place.get("jvm").text(),
                place.get("os").text(),
                place.get("processors").count());
    }
}
