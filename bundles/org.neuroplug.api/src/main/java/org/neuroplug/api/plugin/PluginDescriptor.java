package org.neuroplug.api.plugin;

import java.util.List;
import java.util.Objects;

/**
 * A plug-in as the list commands show it.
 *
 * @param identity which code it is
 * @param description one line of help
 * @param parameters the settings it takes, with their defaults
 * @param extensions for reporters: the file-name extensions that choose it
 * @param state whether it can be used
 * @param reason why it is not active, in one sentence; empty for an active one
 */
public record PluginDescriptor(
        PluginIdentity identity,
        String description,
        List<Parameter> parameters,
        List<String> extensions,
        PluginState state,
        String reason) {
    public PluginDescriptor {
        Objects.requireNonNull(identity, "identity");
        Objects.requireNonNull(description, "description");
        parameters = List.copyOf(parameters);
        extensions = List.copyOf(extensions);
        Objects.requireNonNull(state, "state");
        Objects.requireNonNull(reason, "reason");
    }

    /** Its name. */
    public String name() {
        return identity.name();
    }
}
