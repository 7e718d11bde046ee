package org.neuroplug.core.internal.saved;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.neuroplug.api.InvalidInputException;
import org.neuroplug.api.plugin.PluginChoice;
import org.neuroplug.api.plugin.PluginKind;

/** The fields of a JSON object that stands for a part which a plug-in makes. */
final class PartFields {
    /** The plug-in with its version and settings. */
    static final String PLUGIN = "plugin";

    /** {@code activation}, {@code optimizer}, {@code loss}, {@code initializer} or {@code regularizer}. */
    static final String KIND = "kind";

    private static final List<PluginKind> KINDS = List.of(
            PluginKind.ACTIVATION,
            PluginKind.OPTIMIZER,
            PluginKind.LOSS,
            PluginKind.INITIALIZER,
            PluginKind.REGULARIZER);

    private PartFields() {}

    /**
     * The plug-in that an object names.
     *
     * @throws InvalidInputException when it names none
     */
    static PluginPart part(Map<String, String> fields) {
        String kind = fields.getOrDefault(KIND, "");
        String plugin = fields.getOrDefault(PLUGIN, "");
        return KINDS.stream()
                .filter(known -> known.singular().equals(kind))
                .findFirst()
                .map(known -> new PluginPart(known, PluginChoice.parse(plugin)))
                .orElseThrow(() -> new InvalidInputException("the kind of the plug-in " + plugin + " must be one of "
                        + KINDS.stream().map(PluginKind::singular).collect(Collectors.joining(", ")) + ", was '" + kind
                        + "'"));
    }
}
