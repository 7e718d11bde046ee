package org.neuroplug.spi;

import java.util.Objects;
import org.neuroplug.api.definition.Definition;
import org.neuroplug.api.plugin.PluginIdentity;

/**
 * An activation that was compiled from its definition.
 *
 * @param definition what it was compiled from
 * @param identity which code it is
 * @param provider makes it of the formula's parameters
 */
public record CompiledActivation(Definition definition, PluginIdentity identity, ActivationProvider provider) {
    public CompiledActivation {
        Objects.requireNonNull(definition, "definition");
        Objects.requireNonNull(identity, "identity");
        Objects.requireNonNull(provider, "provider");
    }
}
