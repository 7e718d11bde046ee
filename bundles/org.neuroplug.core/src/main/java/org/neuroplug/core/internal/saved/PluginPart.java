package org.neuroplug.core.internal.saved;

import java.util.Optional;
import org.neuroplug.api.plugin.PluginChoice;
import org.neuroplug.api.plugin.PluginKind;
import org.neuroplug.core.internal.registry.Chosen;

/**
 * A plug-in that makes a part of a network, as a file names it.
 *
 * @param kind activation, optimizer, loss, initializer or regularizer
 * @param choice the plug-in with its version and all its settings
 */
public record PluginPart(PluginKind kind, PluginChoice choice) {
    static PluginPart of(Chosen<?> chosen) {
        return new PluginPart(chosen.identity().kind(), complete(chosen));
    }

    /** A plug-in with its version and all its settings: nothing is left to a default. */
    public static PluginChoice complete(Chosen<?> chosen) {
        return new PluginChoice(
                chosen.identity().name(),
                Optional.of(chosen.identity().version()),
                chosen.settings().asMap());
    }

    @Override
    public String toString() {
        return kind.words() + " " + choice.reference();
    }
}
