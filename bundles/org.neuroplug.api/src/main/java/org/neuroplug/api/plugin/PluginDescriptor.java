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
 * @param shadows for an active one: the other plug-ins of its name, which are passed over for it
 * @param facts what else it says of itself
 */
public record PluginDescriptor(
        PluginIdentity identity,
        String description,
        List<Parameter> parameters,
        List<String> extensions,
        PluginState state,
        String reason,
        List<PluginIdentity> shadows,
        PluginFacts facts) {
    public PluginDescriptor {
        Objects.requireNonNull(identity, "identity");
        Objects.requireNonNull(description, "description");
        parameters = List.copyOf(parameters);
        extensions = List.copyOf(extensions);
        Objects.requireNonNull(state, "state");
        Objects.requireNonNull(reason, "reason");
        shadows = List.copyOf(shadows);
        Objects.requireNonNull(facts, "facts");
    }

    /** One that says nothing else. */
    public PluginDescriptor(
            PluginIdentity identity,
            String description,
            List<Parameter> parameters,
            List<String> extensions,
            PluginState state,
            String reason,
            List<PluginIdentity> shadows) {
        this(identity, description, parameters, extensions, state, reason, shadows, PluginFacts.NONE);
    }

    /** One that says nothing else, and shadows no other. */
    public PluginDescriptor(
            PluginIdentity identity,
            String description,
            List<Parameter> parameters,
            List<String> extensions,
            PluginState state,
            String reason) {
        this(identity, description, parameters, extensions, state, reason, List.of());
    }

    /** The same, which shadows some others. */
    public PluginDescriptor shadowing(List<PluginIdentity> others) {
        return new PluginDescriptor(identity, description, parameters, extensions, state, reason, others, facts);
    }

    /** The same, which says this of itself. */
    public PluginDescriptor withFacts(PluginFacts told) {
        return new PluginDescriptor(identity, description, parameters, extensions, state, reason, shadows, told);
    }

    /** Its name. */
    public String name() {
        return identity.name();
    }
}
