package org.neuroplug.core.internal.saved;

import java.util.Map;
import org.neuroplug.api.InvalidInputException;
import org.neuroplug.api.plugin.PluginChoice;
import org.neuroplug.api.plugin.PluginKind;

/** The fields of a JSON object that stands for a part which a plug-in makes. */
final class PartFields {
    /** The plug-in with its version and settings. */
    static final String PLUGIN = "plugin";

    /** {@code activation} or {@code optimizer}. */
    static final String KIND = "kind";

    private PartFields() {}

    /**
     * The plug-in that an object names.
     *
     * @throws InvalidInputException when it names none
     */
    static PluginPart part(Map<String, String> fields) {
        String kind = fields.getOrDefault(KIND, "");
        String plugin = fields.getOrDefault(PLUGIN, "");
        for (PluginKind known : new PluginKind[] {PluginKind.ACTIVATION, PluginKind.OPTIMIZER}) {
            if (known.singular().equals(kind)) {
                return new PluginPart(known, PluginChoice.parse(plugin));
            }
        }
        throw new InvalidInputException(
                "the kind of the plug-in " + plugin + " must be activation or optimizer, was '" + kind + "'");
    }
}
