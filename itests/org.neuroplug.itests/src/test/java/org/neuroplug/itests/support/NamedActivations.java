package org.neuroplug.itests.support;

import java.util.Collection;
import org.junit.jupiter.api.Assertions;
import org.nd4j.linalg.activations.IActivation;
import org.neuroplug.api.plugin.Hyperparameters;
import org.neuroplug.api.plugin.Plugin;
import org.neuroplug.spi.ActivationElementwise;
import org.neuroplug.spi.ActivationProvider;
import org.neuroplug.spi.ElementwiseActivation;
import org.osgi.framework.BundleContext;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceReference;

/** The activation plug-ins of a container by name, whichever contract they chose. */
public final class NamedActivations {
    private final BundleContext context;

    /** Those that this container has. */
    public NamedActivations(BundleContext context) {
        this.context = context;
    }

    /** A new activation of that name, with its default settings. */
    public IActivation create(String name) {
        if (isThere(ActivationProvider.class, name)) {
            ActivationProvider provider = find(ActivationProvider.class, name);
            return provider.create(Hyperparameters.defaults("activation " + name, provider.parameters()));
        }
        return new ActivationElementwise(name, find(ElementwiseActivation.class, name));
    }

    private boolean isThere(Class<?> contract, String name) {
        return !references(contract, name).isEmpty();
    }

    private <T> T find(Class<T> contract, String name) {
        Assertions.assertTrue(isThere(contract, name), () -> "there is no activation " + name);
        return context.getService(references(contract, name).iterator().next());
    }

    private <T> Collection<ServiceReference<T>> references(Class<T> contract, String name) {
        try {
            return context.getServiceReferences(contract, "(" + Plugin.NAME + "=" + name + ")");
        } catch (InvalidSyntaxException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
