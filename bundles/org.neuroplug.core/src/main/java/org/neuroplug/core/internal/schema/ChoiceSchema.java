package org.neuroplug.core.internal.schema;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.neuroplug.api.plugin.Parameter;
import org.neuroplug.api.plugin.PluginDescriptor;
import org.neuroplug.api.plugin.Range;

/** How a file chooses a plug-in of a kind: by a name, by a text with settings or a version, or by a mapping with the name and the settings. */
final class ChoiceSchema {
    /** A text that is more than a name; whoever starts the experiment reads it. */
    private static final String MORE_THAN_A_NAME = "[(@,]";

    private final List<PluginDescriptor> plugins;
    private final List<String> special;

    /** @param special names that mean something else than a plug-in */
    ChoiceSchema(List<PluginDescriptor> plugins, List<String> special) {
        this.plugins = plugins;
        this.special = special;
    }

    /** A choice of what is plugged in. */
    Schema strict() {
        List<Schema> forms = new ArrayList<>(List.of(
                Schema.oneOf(Stream.concat(special.stream(), names()).distinct().toList()),
                Schema.ofType("string").with("pattern", MORE_THAN_A_NAME)));
        plugins.forEach(plugin -> forms.add(mapping(plugin)));
        return Schema.anyOf(forms.toArray(Schema[]::new));
    }

    /** Any name besides, for files that define names themselves. */
    Schema open() {
        List<Schema> forms = new ArrayList<>(List.of(Schema.oneOf(names().toList()), Schema.ofType("string")));
        forms.add(Schema.ofType("object").with("required", List.of("name")));
        return Schema.anyOf(forms.toArray(Schema[]::new));
    }

    private Stream<String> names() {
        return plugins.stream()
                .flatMap(plugin -> Stream.concat(Stream.of(plugin.name()), plugin.facts().aliases().stream()));
    }

    private static Schema mapping(PluginDescriptor plugin) {
        List<String> names = new ArrayList<>(List.of(plugin.name()));
        names.addAll(plugin.facts().aliases());
        Schema name =
                Schema.anyOf(Schema.oneOf(names), Schema.ofType("string").with("pattern", "^" + plugin.name() + "@"));
        Map<String, Schema> entries = new LinkedHashMap<>();
        entries.put("name", name);
        plugin.parameters().forEach(parameter -> entries.put(parameter.name(), of(parameter)));
        List<String> required = Stream.concat(
                        Stream.of("name"),
                        plugin.parameters().stream()
                                .filter(parameter -> parameter.defaultValue().isEmpty())
                                .map(Parameter::name))
                .toList();
        return Schema.object(entries).with("required", required).saying(plugin.description());
    }

    private static Schema of(Parameter parameter) {
        Schema schema =
                switch (parameter.type()) {
                    case REAL -> within(Schema.ofType("number"), parameter.range());
                    case INTEGER -> within(Schema.wholeNumber(), parameter.range());
                    case FLAG -> Schema.ofType("boolean");
                    case TEXT -> parameter.choices().isEmpty()
                            ? named(parameter, text())
                            : Schema.oneOf(parameter.choices());
                    case LIST -> Schema.anyOf(
                            Schema.listOf(named(parameter, text())).with("minItems", 0), named(parameter, text()));
                };
        Schema said = schema.saying(parameter.description());
        return parameter
                .defaultValue()
                .map(value -> said.with("default", value))
                .orElse(said);
    }

    /** A text, which may look like something else, or the choice of a plug-in as a mapping. */
    private static Schema text() {
        return Schema.anyOf(Schema.scalar(), Schema.ofType("object").with("required", List.of("name")));
    }

    /** Editors offer what can be named; other words may mean something, too. */
    private static Schema named(Parameter parameter, Schema any) {
        return parameter
                .names()
                .map(kind -> Schema.anyOf(Schema.ref(kind.singular()), any))
                .orElse(any);
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
