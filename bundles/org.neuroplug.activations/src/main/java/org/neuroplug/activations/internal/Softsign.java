package org.neuroplug.activations.internal;

import org.nd4j.linalg.activations.IActivation;
import org.nd4j.linalg.activations.impl.ActivationSoftSign;
import org.neuroplug.api.plugin.Formula;
import org.neuroplug.api.plugin.Hyperparameters;
import org.neuroplug.api.plugin.Plugin;
import org.neuroplug.spi.ActivationProvider;
import org.osgi.service.component.annotations.Component;

/**
 * Between -1 and 1 as the hyperbolic tangent, but with polynomial tails (Turian, Bergstra and Bengio 2009).
 */
@Component
@Plugin(name = "softsign", description = "a sigmoid without exponentials")
@Formula(
        text = "x / (1 + |x|)",
        derivative = "1 / (1 + |x|)²",
        range = "(-1, 1)",
        source = "Bergstra, Desjardins, Lamblin and Bengio 2009, Quadratic polynomials learn better image features")
public final class Softsign implements ActivationProvider {
    @Override
    public IActivation create(Hyperparameters settings) {
        return new ActivationSoftSign();
    }
}
