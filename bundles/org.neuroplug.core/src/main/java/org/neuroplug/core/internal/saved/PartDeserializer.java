package org.neuroplug.core.internal.saved;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import org.deeplearning4j.nn.api.layers.LayerConstraint;
import org.nd4j.shade.jackson.core.JsonParser;
import org.nd4j.shade.jackson.core.JsonToken;
import org.nd4j.shade.jackson.databind.DeserializationContext;
import org.nd4j.shade.jackson.databind.JsonDeserializer;
import org.nd4j.shade.jackson.databind.deser.std.DelegatingDeserializer;
import org.neuroplug.api.InvalidInputException;

/** Reads what {@link PartSerializer} wrote. */
final class PartDeserializer extends DelegatingDeserializer {
    private static final long serialVersionUID = 1L;

    private final transient BiFunction<PluginPart, Class<?>, Object> maker;

    PartDeserializer(JsonDeserializer<?> bean, BiFunction<PluginPart, Class<?>, Object> maker) {
        super(bean);
        this.maker = maker;
    }

    @Override
    protected JsonDeserializer<?> newDelegatingInstance(JsonDeserializer<?> bean) {
        return new PartDeserializer(bean, maker);
    }

    /** The type's name has been read: what follows are the other fields. */
    @Override
    public Object deserialize(JsonParser json, DeserializationContext context) throws IOException {
        boolean named = json.currentToken() == JsonToken.FIELD_NAME
                && json.getCurrentName().equals(PartFields.PLUGIN);
        if (!named) {
            return super.deserialize(json, context);
        }
        Map<String, String> fields = new HashMap<>();
        for (; json.currentToken() == JsonToken.FIELD_NAME; json.nextToken()) {
            String name = json.getCurrentName();
            json.nextToken();
            fields.put(name, json.getValueAsString(""));
            json.skipChildren();
        }
        PluginPart part = PartFields.part(fields);
        Object made = maker.apply(part, handledType());
        if (!handledType().isInstance(made)) {
            throw new InvalidInputException(part + " makes a " + made.getClass().getName()
                    + ", the model was trained with a " + handledType().getName());
        }
        if (made instanceof LayerConstraint constraint && constraint.getParams() == null) {
            constraint.setParams(Set.of()); // which ones, the model says that trains
        }
        return made;
    }
}
