package org.neuroplug.core.internal.saved;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.nd4j.shade.jackson.databind.JsonNode;
import org.neuroplug.api.InvalidInputException;

/**
 * A place in a manifest. Whatever is missing there or of another type is bad input, and the message says where.
 *
 * @param file the manifest's file
 * @param path names from the top, joined by dots
 */
record ManifestNode(String file, String path, JsonNode node) {
    ManifestNode get(String name) {
        return optional(name).orElseThrow(() -> new InvalidInputException(file + ": " + below(name) + " is missing"));
    }

    Optional<ManifestNode> optional(String name) {
        JsonNode child = node.path(name);
        return child.isMissingNode() ? Optional.empty() : Optional.of(new ManifestNode(file, below(name), child));
    }

    private String below(String name) {
        return path.isEmpty() ? name : path + "." + name;
    }

    String text() {
        return require(JsonNode::isTextual, "a text").asText();
    }

    int whole() {
        return require(JsonNode::canConvertToInt, "a whole number").asInt();
    }

    long large() {
        return require(JsonNode::canConvertToLong, "a whole number").asLong();
    }

    /** A number; what is not finite is written as a text. */
    double real() {
        return require(n -> n.isNumber() || n.asText().matches("NaN|-?Infinity"), "a number")
                .asDouble(node.isNumber() ? 0 : Double.NaN);
    }

    float[] floats() {
        List<ManifestNode> items = items();
        float[] values = new float[items.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) items.get(i).real();
        }
        return values;
    }

    List<ManifestNode> items() {
        require(JsonNode::isArray, "a list");
        List<ManifestNode> items = new ArrayList<>();
        node.forEach(item -> items.add(new ManifestNode(file, path + "[" + items.size() + "]", item)));
        return items;
    }

    /** What it holds, by name. */
    Map<String, ManifestNode> entries() {
        require(JsonNode::isObject, "names with values");
        Map<String, ManifestNode> entries = new LinkedHashMap<>();
        node.fieldNames().forEachRemaining(name -> entries.put(name, get(name)));
        return entries;
    }

    /** Makes something of the place's values; what these refuse is bad input, too. */
    <T> T located(Supplier<T> made) {
        try {
            return made.get();
        } catch (InvalidInputException e) {
            throw e.getMessage().startsWith(file)
                    ? e
                    : new InvalidInputException(file + ": " + (path.isEmpty() ? "" : path + ": ") + e.getMessage(), e);
        } catch (RuntimeException e) {
            throw new InvalidInputException(file + ": " + (path.isEmpty() ? "" : path + ": ") + e.getMessage(), e);
        }
    }

    private JsonNode require(Predicate<JsonNode> holds, String what) {
        if (!holds.test(node)) {
            String shown = node.toString();
            throw new InvalidInputException(file + ": " + path + " must be " + what + ", was "
                    + (shown.length() > 40 ? shown.substring(0, 40) + "…" : shown));
        }
        return node;
    }
}
