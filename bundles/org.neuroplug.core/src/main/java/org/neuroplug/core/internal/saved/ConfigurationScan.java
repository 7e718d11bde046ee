package org.neuroplug.core.internal.saved;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.nd4j.shade.jackson.core.JsonFactory;
import org.nd4j.shade.jackson.core.JsonParser;
import org.nd4j.shade.jackson.core.JsonToken;
import org.neuroplug.api.InvalidInputException;

/**
 * Which classes and plug-ins a configuration names, found token by token before anything is made of it: it may be
 * somebody else's.
 *
 * @param classes names of classes
 * @param parts plug-ins
 */
record ConfigurationScan(Set<String> classes, Set<PluginPart> parts) {
    /** Deeper than any network's configuration. */
    static final int DEPTH = 64;

    private static final JsonFactory FACTORY = JsonFactory.builder().build();

    /**
     * Reads it to its end.
     *
     * @param what the file is called in messages
     * @throws InvalidInputException when it is not JSON, or nested too deeply
     */
    static ConfigurationScan of(String what, byte[] json) {
        ConfigurationScan scan = new ConfigurationScan(new LinkedHashSet<>(), new LinkedHashSet<>());
        Deque<Map<String, String>> open = new ArrayDeque<>();
        try (JsonParser parser = FACTORY.createParser(json)) {
            String field = null;
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (token.isStructStart()) {
                    open.push(new HashMap<>());
                } else if (token.isStructEnd()) {
                    scan.note(open.pop());
                } else if (token == JsonToken.FIELD_NAME) {
                    field = parser.getCurrentName();
                } else if (token == JsonToken.VALUE_STRING && field != null && !open.isEmpty()) {
                    scan.text(open.peek(), field, parser.getText());
                }
                if (open.size() > DEPTH) {
                    throw new InvalidInputException(
                            what + " must be nested at most " + DEPTH + " deep, is deeper at line "
                                    + parser.getCurrentLocation().getLineNr());
                }
            }
            return scan;
        } catch (IOException e) {
            throw ConfigurationMapper.unusable(what + " is not JSON", e);
        }
    }

    /** DL4J names classes in {@code @class}, those of distributions in {@code type}. */
    private void text(Map<String, String> object, String field, String value) {
        if (field.equals("@class") || field.equals("type") && value.indexOf('.') >= 0) {
            classes.add(value);
        } else {
            object.put(field, value);
        }
    }

    private void note(Map<String, String> object) {
        if (object.containsKey(PartFields.PLUGIN)) {
            parts.add(PartFields.part(object));
        }
    }
}
