package org.neuroplug.core.internal.saved;

import java.io.IOException;
import java.util.Optional;
import org.nd4j.shade.jackson.core.JsonGenerator;
import org.nd4j.shade.jackson.databind.JsonSerializer;
import org.nd4j.shade.jackson.databind.SerializerProvider;
import org.nd4j.shade.jackson.databind.jsontype.TypeSerializer;

/** Writes a part as the plug-in that made it; one that no plug-in was asked for as the bean that it is. */
final class PartSerializer extends JsonSerializer<Object> {
    private final PluginParts parts;
    private final JsonSerializer<Object> bean;

    PartSerializer(PluginParts parts, JsonSerializer<Object> bean) {
        this.parts = parts;
        this.bean = bean;
    }

    @Override
    public void serialize(Object value, JsonGenerator json, SerializerProvider provider) throws IOException {
        bean.serialize(value, json, provider);
    }

    @Override
    public void serializeWithType(Object value, JsonGenerator json, SerializerProvider provider, TypeSerializer type)
            throws IOException {
        Optional<PluginPart> part = parts.of(value);
        if (part.isEmpty()) {
            bean.serializeWithType(value, json, provider, type);
            return;
        }
        PluginPart by = part.get();
        json.writeStartObject();
        json.writeStringField(type.getPropertyName(), value.getClass().getName());
        json.writeStringField(PartFields.PLUGIN, by.choice().toString());
        json.writeStringField(PartFields.KIND, by.kind().singular());
        json.writeEndObject();
    }
}
