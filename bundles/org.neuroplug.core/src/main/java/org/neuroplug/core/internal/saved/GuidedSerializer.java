package org.neuroplug.core.internal.saved;

import java.io.IOException;
import org.nd4j.linalg.learning.config.IUpdater;
import org.nd4j.shade.jackson.core.JsonGenerator;
import org.nd4j.shade.jackson.databind.JsonSerializer;
import org.nd4j.shade.jackson.databind.SerializerProvider;
import org.nd4j.shade.jackson.databind.jsontype.TypeSerializer;
import org.neuroplug.spi.GuidedUpdater;

/** Writes the optimizer itself: how its steps were guided belongs to the training, not to the model. */
final class GuidedSerializer extends JsonSerializer<Object> {
    @Override
    public void serialize(Object value, JsonGenerator json, SerializerProvider provider) throws IOException {
        IUpdater optimizer = ((GuidedUpdater) value).optimizer();
        provider.findValueSerializer(optimizer.getClass()).serialize(optimizer, json, provider);
    }

    @Override
    public void serializeWithType(Object value, JsonGenerator json, SerializerProvider provider, TypeSerializer type)
            throws IOException {
        IUpdater optimizer = ((GuidedUpdater) value).optimizer();
        provider.findValueSerializer(optimizer.getClass()).serializeWithType(optimizer, json, provider, type);
    }
}
