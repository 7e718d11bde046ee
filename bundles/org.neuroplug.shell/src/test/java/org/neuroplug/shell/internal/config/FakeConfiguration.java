package org.neuroplug.shell.internal.config;

import java.util.Dictionary;
import java.util.HashMap;
import java.util.Hashtable;
import java.util.Map;
import org.neuroplug.shell.internal.fixture.FakeBundleContext;
import org.osgi.service.cm.Configuration;
import org.osgi.service.cm.ConfigurationAdmin;
import org.osgi.service.metatype.AttributeDefinition;
import org.osgi.service.metatype.MetaTypeInformation;
import org.osgi.service.metatype.MetaTypeService;
import org.osgi.service.metatype.ObjectClassDefinition;

/** A bundle that describes two settings, {@code parallel} and {@code mirrors}, and a Configuration Admin that keeps them. */
final class FakeConfiguration {
    static final String PID = "org.example.plugin";

    private final Map<String, Dictionary<String, Object>> kept = new HashMap<>();

    /** What the bundle was told. */
    Dictionary<String, Object> told() {
        return kept.get(PID);
    }

    ConfigurationAdmin admin() {
        return FakeBundleContext.fake(ConfigurationAdmin.class, (method, arguments) -> switch (method) {
            case "listConfigurations" -> kept.containsKey(PID)
                            && String.valueOf(arguments[0]).contains("=" + PID + ")")
                    ? new Configuration[] {configuration(PID)}
                    : null;
            case "getConfiguration" -> configuration(String.valueOf(arguments[0]));
            default -> throw new UnsupportedOperationException(method);
        });
    }

    private Configuration configuration(String pid) {
        return FakeBundleContext.fake(Configuration.class, (method, arguments) -> switch (method) {
            case "getProperties" -> kept.get(pid);
            case "update" -> {
                Dictionary<String, Object> copy = new Hashtable<>();
                Dictionary<?, ?> given = (Dictionary<?, ?>) arguments[0];
                given.keys().asIterator().forEachRemaining(key -> copy.put(String.valueOf(key), given.get(key)));
                kept.put(pid, copy);
                yield null;
            }
            default -> throw new UnsupportedOperationException(method);
        });
    }

    static MetaTypeService metatypes() {
        return FakeBundleContext.fake(
                MetaTypeService.class,
                (service, bundle) ->
                        FakeBundleContext.fake(MetaTypeInformation.class, (method, arguments) -> switch (method) {
                            case "getPids" -> new String[] {PID};
                            case "getObjectClassDefinition" -> group();
                            default -> throw new UnsupportedOperationException(method);
                        }));
    }

    private static ObjectClassDefinition group() {
        AttributeDefinition[] attributes = {
            attribute("parallel", AttributeDefinition.INTEGER, 0, "0"),
            attribute("mirrors", AttributeDefinition.STRING, Integer.MAX_VALUE, "http://a/", "http://b/")
        };
        return FakeBundleContext.fake(ObjectClassDefinition.class, (method, arguments) -> switch (method) {
            case "getName" -> "A plug-in";
            case "getDescription" -> "What it can be told";
            case "getAttributeDefinitions" -> attributes;
            default -> throw new UnsupportedOperationException(method);
        });
    }

    private static AttributeDefinition attribute(String key, int type, int cardinality, String... defaults) {
        return FakeBundleContext.fake(AttributeDefinition.class, (method, arguments) -> switch (method) {
            case "getID" -> key;
            case "getName" -> key;
            case "getDescription" -> "about " + key;
            case "getType" -> type;
            case "getCardinality" -> cardinality;
            case "getDefaultValue" -> defaults;
            case "getOptionValues" -> null;
            case "validate" -> "";
            default -> throw new UnsupportedOperationException(method);
        });
    }
}
