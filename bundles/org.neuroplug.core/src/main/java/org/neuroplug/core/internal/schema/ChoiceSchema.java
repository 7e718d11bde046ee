package org.neuroplug.core.internal.schema;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.neuroplug.api.experiment.Grid;
import org.neuroplug.api.plugin.Parameter;
import org.neuroplug.api.plugin.PluginDescriptor;
import org.neuroplug.api.plugin.PluginState;
import org.neuroplug.api.plugin.Range;
import org.neuroplug.core.internal.naming.Naming;

/** How a file chooses a plug-in of a kind: by a name, by a text with settings or a version, or by a mapping with the name and the settings. */
final class ChoiceSchema {
    private static final String NAME = "name";

    /** A text that is more than a name; whoever starts the experiment reads it. */
    private static final String MORE_THAN_A_NAME = "[(@,]";

    private static final String VERSION = "@";
    private static final String NOTHING = "^$";

    private final List<PluginDescriptor> plugins;
    private final List<String> special;
    private final Naming<PluginDescriptor> naming;

    /**
     * @param plugins that can be chosen, each name once
     * @param special names that mean something else than a plug-in
     */
    ChoiceSchema(List<PluginDescriptor> plugins, List<String> special) {
        this.plugins = plugins;
        this.special = special;
        this.naming = Naming.of(plugins);
    }

    /** A choice of what is plugged in. */
    Schema strict() {
        List<String> all = Stream.concat(special.stream(), names()).distinct().toList();
        return Schema.anyOf(Schema.oneOf(all), text(MORE_THAN_A_NAME, names().toList()), mapping());
    }

    /** Any name besides, for files that define names themselves. */
    Schema open() {
        return Schema.anyOf(Schema.oneOf(names().toList()), Schema.ofType("string"), Schema.named(Schema.any()));
    }

    private Stream<String> names() {
        return plugins.stream().flatMap(ChoiceSchema::names);
    }

    private static Stream<String> names(PluginDescriptor plugin) {
        return Stream.concat(Stream.of(plugin.name()), plugin.facts().aliases().stream());
    }

    /** Which settings there may be depends on the name; those of a plug-in that is not in use nobody knows. */
    private Schema mapping() {
        List<String> all = names().distinct().toList();
        Schema anyName = Schema.anyOf(Schema.oneOf(all), text(VERSION, all));
        List<Schema> settings = plugins.stream()
                .filter(plugin -> plugin.state() == PluginState.ACTIVE)
                .map(plugin ->
                        Schema.any().with("if", Schema.named(meaning(plugin))).with("then", settings(plugin)))
                .toList();
        Schema mapping = Schema.named(anyName);
        return settings.isEmpty() ? mapping : mapping.with("allOf", Schema.trees(settings));
    }

    /** The names that mean a plug-in, and not another one. */
    private Schema meaning(PluginDescriptor plugin) {
        List<String> own = names(plugin)
                .filter(name -> naming.called(name).contains(plugin))
                .distinct()
                .toList();
        List<String> unshared = own.stream()
                .filter(name ->
                        plugins.stream().filter(other -> isCalled(other, name)).count() == 1)
                .toList();
        return Schema.anyOf(Schema.oneOf(own), text(NOTHING, unshared));
    }

    private static boolean isCalled(PluginDescriptor plugin, String name) {
        return names(plugin).anyMatch(known -> Naming.plain(known).equals(Naming.plain(name)));
    }

    /** A text that matches a pattern or is one of some names, whatever their case and their hyphens. */
    private static Schema text(String pattern, List<String> names) {
        Stream<String> spelled = names.stream().map(Naming::plain).distinct().map(ChoiceSchema::spelled);
        return Schema.ofType("string")
                .with("pattern", Stream.concat(Stream.of(pattern), spelled).collect(Collectors.joining("|")));
    }

    private static String spelled(String plain) {
        return plain.chars()
                .mapToObj(c ->
                        Character.isLetter(c) ? "[" + (char) Character.toUpperCase(c) + (char) c + "]" : "" + (char) c)
                .collect(Collectors.joining("[_-]*", "^", "[_-]*$"));
    }

    /** What must be given and is not, a grid may give. */
    private static Schema settings(PluginDescriptor plugin) {
        Map<String, Schema> entries = new LinkedHashMap<>();
        entries.put(NAME, Schema.any());
        plugin.parameters().forEach(parameter -> entries.put(parameter.name(), of(parameter)));
        List<String> required = plugin.parameters().stream()
                .filter(parameter -> parameter.defaultValue().isEmpty()
                        && !Grid.canVary(plugin.identity().kind()))
                .map(Parameter::name)
                .toList();
        Schema settings = Schema.object(entries).saying(plugin.description());
        return required.isEmpty() ? settings : settings.with("required", required);
    }

    private static Schema of(Parameter parameter) {
        Schema schema =
                switch (parameter.type()) {
                    case REAL -> within(Schema.ofType("number"), parameter.range());
                    case INTEGER -> within(Schema.wholeNumber(), parameter.range());
                    case FLAG -> Schema.ofType("boolean");
                    case TEXT -> parameter.choices().isEmpty() ? text(parameter) : Schema.oneOf(parameter.choices());
                    case LIST -> Schema.anyOf(Schema.listOf(text(parameter)).with("minItems", 0), text(parameter));
                };
        Schema said = schema.saying(parameter.description());
        return parameter
                .defaultValue()
                .map(value -> said.with("default", value))
                .orElse(said);
    }

    /**
     * A text, which may look like something else, or the choice of a plug-in as a mapping. Editors offer what can be named; other words may
     * mean something, too.
     */
    private static Schema text(Parameter parameter) {
        return parameter
                .names()
                .map(kind -> Schema.anyOf(ExperimentSchema.nested(kind), Schema.scalar()))
                .orElse(Schema.anyOf(Schema.scalar(), Schema.named(Schema.any())));
    }

    private static Schema within(Schema number, Range range) {
        Schema bounded = number;
        if (range.low() != Double.NEGATIVE_INFINITY) {
            bounded = bounded.with(range.lowOpen() ? "exclusiveMinimum" : "minimum", range.low());
        }
        if (range.high() != Double.POSITIVE_INFINITY) {
            bounded = bounded.with(range.highOpen() ? "exclusiveMaximum" : "maximum", range.high());
        }
        return bounded;
    }
}
