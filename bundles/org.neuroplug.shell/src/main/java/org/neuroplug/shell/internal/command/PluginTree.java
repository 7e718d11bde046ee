package org.neuroplug.shell.internal.command;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.neuroplug.api.plugin.Hyperparameters;
import org.neuroplug.api.plugin.Parameter;
import org.neuroplug.api.plugin.PluginDescriptor;
import org.neuroplug.api.plugin.PluginFacts;
import org.neuroplug.api.plugin.PluginIdentity;

/** A plug-in as JSON. */
final class PluginTree {
    private PluginTree() {}

    static Map<String, Object> of(PluginDescriptor plugin) {
        PluginIdentity identity = plugin.identity();
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("kind", identity.kind().singular());
        tree.put("name", plugin.name());
        tree.putAll(identity(identity));
        tree.put("state", state(plugin));
        tree.put("reason", plugin.reason());
        tree.put("shadows", plugin.shadows().stream().map(PluginTree::identity).toList());
        tree.put("description", plugin.description());
        PluginFacts facts = plugin.facts();
        tree.put("aliases", facts.aliases());
        told(tree, "formula", facts.formula());
        told(tree, "derivative", facts.derivative());
        told(tree, "range", facts.range());
        told(tree, "source", facts.source());
        tree.put("parameters", plugin.parameters().stream().map(PluginTree::of).toList());
        if (!plugin.extensions().isEmpty()) {
            tree.put("extensions", plugin.extensions());
        }
        return tree;
    }

    private static void told(Map<String, Object> tree, String name, String text) {
        if (!text.isEmpty()) {
            tree.put(name, text);
        }
    }

    private static Map<String, Object> identity(PluginIdentity identity) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("bundle", identity.symbolicName());
        tree.put("version", identity.version());
        tree.put("sha256", identity.sha256());
        return tree;
    }

    /** The plug-ins that it shadows, for people; empty when it shadows none. */
    static String shadows(PluginDescriptor plugin) {
        return plugin.shadows().stream()
                .map(other -> other.symbolicName() + " " + other.version() + " (" + plugin.name() + "@"
                        + other.version() + ")")
                .collect(Collectors.joining(", "));
    }

    private static Map<String, Object> of(Parameter parameter) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("name", parameter.name());
        tree.put("type", parameter.type().name().toLowerCase(Locale.ROOT));
        parameter.defaultValue().ifPresent(value -> tree.put("default", value));
        if (!parameter.elsewhere().isEmpty()) {
            Map<String, Object> elsewhere = new LinkedHashMap<>();
            parameter.elsewhere().forEach((framework, value) -> elsewhere.put(framework.word(), value));
            tree.put("elsewhere", elsewhere);
        }
        tree.put("description", parameter.description());
        tree.put("allowed", parameter.accepted());
        return tree;
    }

    /** Defaults that other frameworks have, for people: {@code ; PyTorch 0.01}; empty where all have the same. */
    static String elsewhere(Parameter parameter) {
        return parameter.elsewhere().entrySet().stream()
                .map(e -> "; " + e.getKey().title() + " " + Hyperparameters.format(e.getValue()))
                .collect(Collectors.joining());
    }

    /** The state in lower case. */
    static String state(PluginDescriptor plugin) {
        return plugin.state().name().toLowerCase(Locale.ROOT);
    }
}
