package org.neuroplug.core.internal.registry;

import java.util.function.Consumer;
import org.nd4j.linalg.activations.IActivation;
import org.neuroplug.spi.ActivationElementwise;
import org.neuroplug.spi.ActivationProvider;
import org.neuroplug.spi.ElementwiseActivation;

/** The three contracts of activations as one. */
final class Activations {
    private Activations() {}

    /**
     * The entry as a provider; a plain {@link IActivation} service of prototype scope is created anew for each layer.
     *
     * @param atEnd is given what is to be done when nothing that the provider made is used any more
     */
    static ActivationProvider provider(PluginEntry entry, Consumer<Runnable> atEnd) {
        Object service = entry.service();
        if (service instanceof ActivationProvider provider) {
            return provider;
        }
        if (service instanceof ElementwiseActivation function) {
            return settings -> new ActivationElementwise(entry.name(), function);
        }
        return settings -> (IActivation) entry.fresh(atEnd);
    }
}
