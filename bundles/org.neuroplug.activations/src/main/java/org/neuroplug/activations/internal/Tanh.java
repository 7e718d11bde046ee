package org.neuroplug.activations.internal;

import org.nd4j.linalg.activations.IActivation;
import org.nd4j.linalg.activations.impl.ActivationTanH;
import org.neuroplug.api.plugin.Formula;
import org.neuroplug.api.plugin.Hyperparameters;
import org.neuroplug.api.plugin.Plugin;
import org.neuroplug.spi.ActivationProvider;
import org.osgi.service.component.annotations.Component;

/**
 * The hyperbolic tangent, between -1 and 1.
 */
@Component
@Plugin(name = "tanh", description = "the hyperbolic tangent")
@Formula(
        text = "tanh(x)",
        derivative = "1 - tanh(x)²",
        range = "(-1, 1)",
        source = "LeCun, Bottou, Orr and Müller 1998, Efficient backprop")
public final class Tanh implements ActivationProvider {
    @Override
    public IActivation create(Hyperparameters settings) {
        return new ActivationTanH();
    }
}
