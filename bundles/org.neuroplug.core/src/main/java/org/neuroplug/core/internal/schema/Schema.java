package org.neuroplug.core.internal.schema;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A schema under construction: a mapping whose entries keep their order. */
final class Schema {
    private final Map<String, Object> entries = new LinkedHashMap<>();

    /** One that accepts everything. */
    static Schema any() {
        return new Schema();
    }

    static Schema ofType(String type) {
        return any().with("type", type);
    }

    /** One of 64 bits. */
    static Schema wholeNumber() {
        return ofType("integer").with("minimum", (double) Long.MIN_VALUE).with("maximum", (double) Long.MAX_VALUE);
    }

    /** What is read as a text: in YAML, it may look like a number or a truth value. */
    static Schema scalar() {
        return any().with("type", List.of("string", "number", "boolean"));
    }

    /** What is defined elsewhere in the document. */
    static Schema ref(String definition) {
        return any().with("$ref", "#/$defs/" + definition);
    }

    static Schema constant(Object value) {
        return any().with("const", value);
    }

    static Schema oneOf(Collection<?> values) {
        return any().with("enum", List.copyOf(values));
    }

    /** What at least one of some schemas accepts. */
    static Schema anyOf(Schema... schemas) {
        return any().with("anyOf", trees(List.of(schemas)));
    }

    /** A mapping with these entries and no others. */
    static Schema object(Map<String, Schema> properties) {
        Map<String, Object> trees = new LinkedHashMap<>();
        properties.forEach((name, schema) -> trees.put(name, schema.tree()));
        return ofType("object").with("properties", trees).with("additionalProperties", false);
    }

    /** A mapping with a name, and perhaps more. */
    static Schema named(Schema name) {
        return ofType("object").with("properties", Map.of("name", name.tree())).with("required", List.of("name"));
    }

    /** A list of at least one item. */
    static Schema listOf(Schema item) {
        return ofType("array").with("items", item.tree()).with("minItems", 1);
    }

    static List<Map<String, Object>> trees(List<Schema> schemas) {
        return schemas.stream().map(Schema::tree).toList();
    }

    /** The same with one more entry. */
    Schema with(String key, Object value) {
        Schema more = new Schema();
        more.entries.putAll(entries);
        more.entries.put(key, value instanceof Schema schema ? schema.tree() : value);
        return more;
    }

    /** The same with a sentence for whoever edits. */
    Schema saying(String description) {
        return with("description", description);
    }

    /** Maps, lists, texts, numbers and truth values. */
    Map<String, Object> tree() {
        return entries;
    }
}
