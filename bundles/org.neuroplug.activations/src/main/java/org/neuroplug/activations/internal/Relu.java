package org.neuroplug.activations.internal;

import org.nd4j.linalg.activations.IActivation;
import org.nd4j.linalg.activations.impl.ActivationReLU;
import org.neuroplug.api.plugin.Formula;
import org.neuroplug.api.plugin.Hyperparameters;
import org.neuroplug.api.plugin.Plugin;
import org.neuroplug.spi.ActivationProvider;
import org.osgi.service.component.annotations.Component;

/**
 * The rectified linear unit (Nair and Hinton 2010, <em>Rectified linear units improve restricted Boltzmann machines</em>).
 */
@Component
@Plugin(name = "relu", description = "the rectified linear unit")
@Formula(
        text = "max(0, x)",
        derivative = "1 for x > 0, else 0",
        range = "[0, ∞)",
        source = "Nair and Hinton 2010, Rectified linear units improve restricted Boltzmann machines")
public final class Relu implements ActivationProvider {
    @Override
    public IActivation create(Hyperparameters settings) {
        return new ActivationReLU();
    }
}
