package org.neuroplug.core.internal.files;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.neuroplug.api.plugin.Hyperparameters;
import org.neuroplug.api.plugin.PluginChoice;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.Tag;

/** Writes plug-in choices so that {@link Choices} reads them back. */
final class YamlChoices {
    private static final String SHORT = "[a-z0-9_-]+(@[A-Za-z0-9_.-]+)?\\([a-zA-Z0-9_-]+=[a-zA-Z0-9_.+-]+\\)";

    private YamlChoices() {}

    /** A choice that stands alone: its name, or a mapping with one setting a line. */
    static Node block(PluginChoice choice) {
        return choice(choice, FlowStyle.BLOCK);
    }

    /** Choices in brackets; a single setting is written as on the command line. */
    static Node list(List<PluginChoice> choices) {
        return YamlNodes.sequence(choices.stream()
                .map(choice -> choice.toString().matches(SHORT)
                        ? YamlNodes.scalar(choice.toString())
                        : choice(choice, FlowStyle.FLOW))
                .toList());
    }

    private static Node choice(PluginChoice choice, FlowStyle style) {
        if (choice.settings().isEmpty() || choice.settings().containsKey(Choices.NAME)) {
            return YamlNodes.scalar(choice.toString());
        }
        List<NodeTuple> entries = new ArrayList<>();
        entries.add(new NodeTuple(YamlNodes.scalar(Choices.NAME), YamlNodes.scalar(choice.reference())));
        choice.settings().forEach((key, value) -> entries.add(new NodeTuple(YamlNodes.scalar(key), setting(value))));
        return new MappingNode(Tag.MAP, entries, style);
    }

    private static Node setting(Object value) {
        return value instanceof Collection<?> items
                ? YamlNodes.list(items.stream().map(Hyperparameters::format).toList())
                : YamlNodes.scalar(Hyperparameters.format(value));
    }
}
