package org.neuroplug.core.internal.registry;

import org.nd4j.linalg.activations.IActivation;
import org.neuroplug.spi.ActivationElementwise;
import org.neuroplug.spi.ActivationProvider;
import org.neuroplug.spi.ElementwiseActivation;

/** The three contracts of activations as one. */
final class Activations {
    private Activations() {}

    /** The entry as a provider; a plain {@link IActivation} service of prototype scope is created anew for each layer. */
    static ActivationProvider provider(PluginEntry entry) {
        Object service = entry.service();
        if (service instanceof ActivationProvider provider) {
            return provider;
        }
        if (service instanceof ElementwiseActivation function) {
            return settings -> new ActivationElementwise(entry.name(), function);
        }
        return settings -> (IActivation) entry.fresh();
    }
}
