package org.neuroplug.core.internal.saved;

import org.nd4j.shade.jackson.databind.DeserializationFeature;
import org.nd4j.shade.jackson.databind.JsonMappingException;
import org.nd4j.shade.jackson.databind.MapperFeature;
import org.nd4j.shade.jackson.databind.Module;
import org.nd4j.shade.jackson.databind.SerializationFeature;
import org.nd4j.shade.jackson.databind.introspect.JacksonAnnotationIntrospector;
import org.nd4j.shade.jackson.databind.json.JsonMapper;
import org.nd4j.shade.jackson.databind.type.TypeFactory;
import org.neuroplug.api.InvalidInputException;

/**
 * Mappers set as DL4J sets its own. A mapper remembers the classes it has seen, and with them their class loaders: each
 * model is written and read with a mapper of its own, which goes with it.
 */
final class ConfigurationMapper {
    private ConfigurationMapper() {}

    static JsonMapper of(Module module, TypeFactory types) {
        return JsonMapper.builder()
                .typeFactory(types)
                .annotationIntrospector(new JacksonAnnotationIntrospector())
                .configure(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, false)
                .configure(SerializationFeature.FAIL_ON_EMPTY_BEANS, false)
                .configure(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY, true)
                .enable(SerializationFeature.INDENT_OUTPUT)
                .addModule(module)
                .build();
    }

    /** What Jackson found wrong, in one line; our own message when one of us did. */
    static InvalidInputException unusable(String what, Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof InvalidInputException ours) {
                return ours;
            }
        }
        String message = thrown instanceof JsonMappingException e ? e.getOriginalMessage() : thrown.getMessage();
        return new InvalidInputException(
                what + ": " + String.valueOf(message).lines().findFirst().orElse(""), thrown);
    }
}
