package org.neuroplug.core.internal.saved;

import java.io.IOException;
import java.util.function.BiFunction;
import org.deeplearning4j.nn.conf.MultiLayerConfiguration;
import org.nd4j.shade.jackson.databind.BeanDescription;
import org.nd4j.shade.jackson.databind.DeserializationConfig;
import org.nd4j.shade.jackson.databind.JsonDeserializer;
import org.nd4j.shade.jackson.databind.deser.BeanDeserializerModifier;
import org.nd4j.shade.jackson.databind.module.SimpleModule;
import org.neuroplug.api.InvalidInputException;

/** Reads what {@link NetworkFile} wrote, after {@link ConfigurationScan} has looked at it. */
final class ConfigurationReader {
    private final OfferedClasses offered;
    private final BiFunction<PluginPart, Class<?>, Object> maker;

    /**
     * Reads configurations of one model.
     *
     * @param offered the only classes that are loaded by name
     * @param maker makes a part of some type anew
     */
    ConfigurationReader(OfferedClasses offered, BiFunction<PluginPart, Class<?>, Object> maker) {
        this.offered = offered;
        this.maker = maker;
    }

    /**
     * The network.
     *
     * @throws InvalidInputException when it is not the configuration of one
     */
    MultiLayerConfiguration read(byte[] json) {
        SimpleModule module = new SimpleModule().setDeserializerModifier(new BeanDeserializerModifier() {
            @Override
            public JsonDeserializer<?> modifyDeserializer(
                    DeserializationConfig config, BeanDescription bean, JsonDeserializer<?> deserializer) {
                return PluginParts.isPlugged(bean.getBeanClass())
                        ? new PartDeserializer(deserializer, maker)
                        : deserializer;
            }
        });
        try {
            MultiLayerConfiguration configuration = ConfigurationMapper.of(module, new OfferedTypeFactory(offered))
                    .readValue(json, MultiLayerConfiguration.class);
            if (configuration == null || configuration.getConfs().isEmpty()) {
                throw new InvalidInputException("the model's configuration has no layers");
            }
            return configuration;
        } catch (IOException | RuntimeException e) {
            throw ConfigurationMapper.unusable("the model's configuration cannot be used", e);
        }
    }
}
