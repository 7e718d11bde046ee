package org.neuroplug.reporters.internal.mlflow;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.StringWriter;
import java.util.Optional;

/** JSON as far as the API needs it: objects to send, and single fields of answers. */
final class JsonText {
    private static final JsonFactory JSON = new JsonFactory();

    /** Writes what is inside of an object. */
    @FunctionalInterface
    interface Fields {
        void write(JsonGenerator json) throws IOException;
    }

    private JsonText() {}

    /** An object. */
    static String of(Fields fields) throws IOException {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(text)) {
            json.writeStartObject();
            fields.write(json);
            json.writeEndObject();
        }
        return text.toString();
    }

    /** The first field of a name, at any depth, whose value is a text or a number; empty when the text is no JSON, too. */
    static Optional<String> field(String text, String name) {
        try (JsonParser json = JSON.createParser(text)) {
            for (JsonToken token = json.nextToken(); token != null; token = json.nextToken()) {
                if (token == JsonToken.FIELD_NAME
                        && json.currentName().equals(name)
                        && json.nextToken().isScalarValue()) {
                    return Optional.of(json.getText());
                }
            }
            return Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
