package org.neuroplug.activations.internal;

import org.nd4j.linalg.activations.IActivation;
import org.nd4j.linalg.activations.impl.ActivationSoftmax;
import org.neuroplug.api.plugin.Formula;
import org.neuroplug.api.plugin.Hyperparameters;
import org.neuroplug.api.plugin.Plugin;
import org.neuroplug.spi.ActivationProvider;
import org.osgi.service.component.annotations.Component;

/**
 * The normalized exponential of each row of {@code [batch, units]}: each unit depends on all of its layer.
 */
@Component
@Plugin(name = "softmax", description = "the normalized exponential of each sample")
@Formula(
        text = "exp(x_i) / sum_j exp(x_j)",
        derivative = "dy_i/dx_k = y_i ((1 if i = k else 0) - y_k)",
        range = "(0, 1)",
        source = "Bridle 1990, Probabilistic interpretation of feedforward classification network outputs")
public final class Softmax implements ActivationProvider {
    @Override
    public IActivation create(Hyperparameters settings) {
        return new ActivationSoftmax();
    }
}
