package org.neuroplug.activations.internal;

import org.nd4j.linalg.activations.IActivation;
import org.nd4j.linalg.activations.impl.ActivationSELU;
import org.neuroplug.api.plugin.Formula;
import org.neuroplug.api.plugin.Hyperparameters;
import org.neuroplug.api.plugin.Plugin;
import org.neuroplug.spi.ActivationProvider;
import org.osgi.service.component.annotations.Component;

/**
 * The scaled exponential linear unit, whose two constants are such that activations keep mean 0 and variance 1 from layer to layer (Klambauer, Unterthiner, Mayr and Hochreiter 2017, <em>Self-normalizing neural networks</em>).
 */
@Component
@Plugin(name = "selu", description = "elu that keeps mean 0 and variance 1")
@Formula(
        text = "1.0507 x for x > 0, else 1.7581 (exp(x) - 1)",
        derivative = "1.0507 for x > 0, else 1.7581 exp(x)",
        range = "(-1.7581, ∞)",
        source = "Klambauer, Unterthiner, Mayr and Hochreiter 2017, Self-normalizing neural networks")
public final class Selu implements ActivationProvider {
    @Override
    public IActivation create(Hyperparameters settings) {
        return new ActivationSELU();
    }
}
