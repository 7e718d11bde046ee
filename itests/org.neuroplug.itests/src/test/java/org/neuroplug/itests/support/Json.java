package org.neuroplug.itests.support;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Assertions;

/** A value in a JSON document: a map, a list, a text, a number, a truth value or {@link Optional#empty} for null. */
public record Json(Object value) {
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    /** Reads exactly one document; anything before or after it fails. */
    public static Json document(String text) {
        try (JsonParser parser = FACTORY.createParser(text)) {
            parser.nextToken();
            Json document = new Json(read(parser));
            Assertions.assertNull(parser.nextToken(), "more than one JSON document");
            return document;
        } catch (IOException e) {
            throw new UncheckedIOException("not a JSON document: " + text, e);
        }
    }

    private static Object read(JsonParser parser) throws IOException {
        JsonToken token = parser.currentToken();
        if (token == null) {
            throw new IOException("the document is empty");
        }
        return switch (token) {
            case START_OBJECT -> object(parser);
            case START_ARRAY -> array(parser);
            case VALUE_NUMBER_INT -> parser.getLongValue();
            case VALUE_NUMBER_FLOAT -> parser.getDoubleValue();
            case VALUE_TRUE, VALUE_FALSE -> parser.getBooleanValue();
            case VALUE_NULL -> Optional.empty();
            default -> parser.getText();
        };
    }

    private static Map<String, Object> object(JsonParser parser) throws IOException {
        Map<String, Object> fields = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            parser.nextToken();
            fields.put(name, read(parser));
        }
        return fields;
    }

    private static List<Object> array(JsonParser parser) throws IOException {
        List<Object> items = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            items.add(read(parser));
        }
        return items;
    }

    /** The field of an object; it must be there. */
    public Json get(String name) {
        Map<?, ?> fields = Assertions.assertInstanceOf(Map.class, value);
        Assertions.assertTrue(fields.containsKey(name), () -> "no " + name + " in " + fields.keySet());
        return new Json(fields.get(name));
    }

    /** Whether it is an object with that field. */
    public boolean has(String name) {
        return value instanceof Map<?, ?> fields && fields.containsKey(name);
    }

    /** The elements of an array. */
    public List<Json> list() {
        List<Json> elements = new ArrayList<>();
        for (Object element : Assertions.assertInstanceOf(List.class, value)) {
            elements.add(new Json(element));
        }
        return elements;
    }

    /** A text. */
    public String text() {
        return Assertions.assertInstanceOf(String.class, value);
    }

    /** A number. */
    public double number() {
        return Assertions.assertInstanceOf(Number.class, value).doubleValue();
    }
}
