package org.neuroplug.api.replay;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.neuroplug.api.plugin.PluginIdentity;
import org.neuroplug.api.run.Environment;
import org.neuroplug.api.run.Provenance;

/** What results come from, in words by name, in the order in which people want to hear of it. */
final class OriginFacts {
    private final Map<String, String> facts = new LinkedHashMap<>();

    OriginFacts(Provenance provenance) {
        provenance.plugins().forEach(this::plugin);
        facts.put("data", "SHA-256 " + provenance.dataSha256() + " (" + provenance.dataSource() + ")");
        environment(provenance.environment());
        provenance.settings().forEach((name, value) -> facts.put(setting(name, value), text(value)));
    }

    /** A plug-in may take part twice, such as two versions of an activation. */
    private void plugin(PluginIdentity plugin) {
        facts.merge(
                plugin.kind().words() + " " + plugin.name(),
                plugin.symbolicName() + " " + plugin.version() + " (SHA-256 " + plugin.sha256() + ")",
                (first, second) -> first + ", " + second);
    }

    private void environment(Environment environment) {
        facts.put("workbench", environment.workbench());
        facts.put("engine", environment.engine());
        facts.put("BLAS", environment.arithmetic());
        facts.put("threads of the engine", Integer.toString(environment.threads()));
        facts.put("Java", environment.jvm());
        facts.put("operating system", environment.os());
        facts.put("processors", Integer.toString(environment.processors()));
    }

    /** A plug-in's settings are a map with its name. */
    private static String setting(String name, Object value) {
        return value instanceof Map ? "settings of the " + name : name;
    }

    private static String text(Object value) {
        return value instanceof Map<?, ?> map
                ? map.entrySet().stream()
                        .map(entry -> entry.getKey() + "=" + entry.getValue())
                        .sorted()
                        .collect(Collectors.joining(", "))
                : String.valueOf(value);
    }

    /** What is not the same in others. */
    List<OriginDifference> differences(OriginFacts others) {
        Set<String> names = new LinkedHashSet<>(facts.keySet());
        names.addAll(others.facts.keySet());
        List<OriginDifference> differences = new ArrayList<>();
        for (String name : names) {
            String then = facts.getOrDefault(name, OriginDifference.NOTHING);
            String now = others.facts.getOrDefault(name, OriginDifference.NOTHING);
            if (!then.equals(now)) {
                differences.add(new OriginDifference(name, then, now));
            }
        }
        return differences;
    }
}
