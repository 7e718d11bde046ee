package org.neuroplug.reporters.internal.json;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.Map;

/** Writes the fields of JSON objects. */
final class JsonFields {
    /** Writes what is inside an object or one element of an array. */
    @FunctionalInterface
    interface Content {
        void write() throws IOException;
    }

    /** Writes an element of an array. */
    @FunctionalInterface
    interface Element<T> {
        void write(T element) throws IOException;
    }

    private final JsonGenerator json;

    JsonFields(JsonGenerator json) {
        this.json = json;
    }

    /** An object that is the document or an element of an array. */
    void object(Content fields) throws IOException {
        json.writeStartObject();
        fields.write();
        json.writeEndObject();
    }

    void object(String name, Content fields) throws IOException {
        json.writeFieldName(name);
        object(fields);
    }

    <T> void array(String name, Iterable<T> elements, Element<T> element) throws IOException {
        json.writeArrayFieldStart(name);
        for (T each : elements) {
            element.write(each);
        }
        json.writeEndArray();
    }

    void field(String name, Object value) throws IOException {
        json.writeFieldName(name);
        value(value);
    }

    /** Any value: numbers, truth values, collections and maps as such, everything else as its text. */
    void value(Object value) throws IOException {
        if (value instanceof Double || value instanceof Float) {
            number(((Number) value).doubleValue());
        } else if (value instanceof Long || value instanceof Integer) {
            json.writeNumber(((Number) value).longValue());
        } else if (value instanceof Boolean flag) {
            json.writeBoolean(flag);
        } else if (value instanceof Iterable<?> elements) {
            json.writeStartArray();
            for (Object element : elements) {
                value(element);
            }
            json.writeEndArray();
        } else if (value instanceof Map<?, ?> map) {
            object(() -> {
                for (Map.Entry<?, ?> entry : map.entrySet()) {
                    field(String.valueOf(entry.getKey()), entry.getValue());
                }
            });
        } else {
            json.writeString(String.valueOf(value));
        }
    }

    private void number(double value) throws IOException {
        if (Double.isFinite(value)) {
            json.writeNumber(value);
        } else {
            json.writeNull();
        }
    }
}
