package org.neuroplug.core.internal.saved;

import org.deeplearning4j.nn.conf.MultiLayerConfiguration;
import org.nd4j.shade.jackson.core.JsonProcessingException;
import org.nd4j.shade.jackson.databind.BeanDescription;
import org.nd4j.shade.jackson.databind.JavaType;
import org.nd4j.shade.jackson.databind.JsonSerializer;
import org.nd4j.shade.jackson.databind.ObjectMapper;
import org.nd4j.shade.jackson.databind.SerializationConfig;
import org.nd4j.shade.jackson.databind.module.SimpleModule;
import org.nd4j.shade.jackson.databind.node.ObjectNode;
import org.nd4j.shade.jackson.databind.ser.BeanSerializerModifier;
import org.nd4j.shade.jackson.databind.type.TypeFactory;
import org.nd4j.shade.jackson.databind.util.LRUMap;
import org.nd4j.shade.jackson.databind.util.LookupCache;
import org.neuroplug.api.InvalidInputException;
import org.neuroplug.spi.GuidedUpdater;

/** Writes a network's configuration as DL4J does, but what plug-ins made as the plug-in that made it. */
public final class NetworkFile {
    private NetworkFile() {}

    /**
     * The configuration as JSON.
     *
     * @param steps that training took
     * @param epochs that it finished
     * @throws InvalidInputException when a plug-in's class cannot be written
     */
    public static byte[] json(MultiLayerConfiguration configuration, PluginParts parts, int steps, int epochs) {
        SimpleModule module = new SimpleModule().setSerializerModifier(new BeanSerializerModifier() {
            @Override
            @SuppressWarnings("unchecked")
            public JsonSerializer<?> modifySerializer(
                    SerializationConfig config, BeanDescription bean, JsonSerializer<?> serializer) {
                if (bean.getBeanClass() == GuidedUpdater.class) {
                    return new GuidedSerializer();
                }
                return PluginParts.isPlugged(bean.getBeanClass())
                        ? new PartSerializer(parts, (JsonSerializer<Object>) serializer)
                        : serializer;
            }
        });
        ObjectMapper mapper = ConfigurationMapper.of(module, ownTypes());
        try {
            ObjectNode tree = mapper.valueToTree(configuration);
            tree.put("iterationCount", steps);
            tree.put("epochCount", epochs);
            return mapper.writeValueAsBytes(tree);
        } catch (IllegalArgumentException | JsonProcessingException e) {
            throw ConfigurationMapper.unusable("the model cannot be saved", e);
        }
    }

    /** Jackson's shared type factory would keep plug-ins' classes. */
    private static TypeFactory ownTypes() {
        LookupCache<Object, JavaType> cache = new LRUMap<>(16, 200);
        return TypeFactory.defaultInstance().withCache(cache);
    }
}
