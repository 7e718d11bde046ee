package org.neuroplug.core.internal.files;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.neuroplug.api.plugin.PluginChoice;
import org.neuroplug.api.plugin.PluginKind;

/**
 * Reads plug-in choices: a name, a text such as {@code leaky_relu(alpha=0.1)}, or a mapping with the plug-in's name,
 * perhaps with a version, and its settings. Settings are texts and lists of texts, as they are written; the plug-in says later what they mean.
 */
final class Choices {
    /** The key of the plug-in's name in a mapping. */
    static final String NAME = "name";

    private final PluginKind kind;
    private final Offer offer;
    private final Set<String> besides;

    /** Reads choices of one kind of plug-ins. */
    Choices(PluginKind kind, Offer offer) {
        this(kind, offer, Set.of());
    }

    /**
     * The same for names of which some are a file's own.
     *
     * @param besides names that mean something else than a plug-in
     */
    Choices(PluginKind kind, Offer offer, Set<String> besides) {
        this.kind = kind;
        this.offer = offer;
        this.besides = Set.copyOf(besides);
    }

    /** A choice of a plug-in that is there. */
    PluginChoice one(Value value) {
        return known(value, any(value));
    }

    private PluginChoice known(Value value, PluginChoice choice) {
        return value.located(() -> {
            offer.check(kind, choice, besides);
            return choice;
        });
    }

    private static PluginChoice any(Value value) {
        if (!value.isMapping()) {
            return value.located(() -> PluginChoice.parse(value.text()));
        }
        Entries entries = value.entries();
        String name = entries.get(NAME)
                .orElseThrow(
                        () -> value.error(value.name() + " must say the plug-in's name: {name: …, setting: value, …}"))
                .text();
        Map<String, Object> settings = new LinkedHashMap<>();
        entries.forEach((key, setting) -> {
            if (!key.equals(NAME)) {
                settings.put(key, setting.isList() ? texts(setting) : text(setting));
            }
        });
        return value.located(() -> PluginChoice.of(name, settings));
    }

    /** The texts of a list. */
    static List<String> texts(Value list) {
        return list.items().stream().map(Choices::text).toList();
    }

    /** A text, or a choice in its turn. */
    static String text(Value value) {
        return value.isMapping() ? any(value).toString() : value.text();
    }

    /** A list of choices, a single one, or several in one text, separated by commas. */
    List<PluginChoice> many(Value value) {
        if (value.isMapping()) {
            return List.of(one(value));
        }
        if (!value.isList()) {
            List<PluginChoice> choices = value.located(() -> PluginChoice.parseList(value.text()));
            choices.forEach(choice -> known(value, choice));
            return choices;
        }
        Set<PluginChoice> choices = new LinkedHashSet<>();
        for (Value item : value.items()) {
            PluginChoice choice = one(item);
            if (!choices.add(choice)) {
                throw item.error(value.name() + " must be different from each other, " + choice + " is there twice");
            }
        }
        return List.copyOf(choices);
    }
}
