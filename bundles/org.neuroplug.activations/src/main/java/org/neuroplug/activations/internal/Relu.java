package org.neuroplug.activations.internal;

import org.nd4j.linalg.activations.IActivation;
import org.nd4j.linalg.activations.impl.ActivationReLU;
import org.neuroplug.api.plugin.Hyperparameters;
import org.neuroplug.api.plugin.Plugin;
import org.neuroplug.spi.ActivationProvider;
import org.osgi.service.component.annotations.Component;

/**
 * The rectified linear unit (Nair and Hinton 2010, <em>Rectified linear units improve restricted Boltzmann machines</em>).
 */
@Component
@Plugin(name = "relu", description = "f(x) = max(0, x)")
public final class Relu implements ActivationProvider {
    @Override
    public IActivation create(Hyperparameters settings) {
        return new ActivationReLU();
    }
}
