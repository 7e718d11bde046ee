package org.neuroplug.activations.internal;

import org.nd4j.linalg.activations.IActivation;
import org.nd4j.linalg.activations.impl.ActivationSigmoid;
import org.neuroplug.api.plugin.Formula;
import org.neuroplug.api.plugin.Hyperparameters;
import org.neuroplug.api.plugin.Plugin;
import org.neuroplug.spi.ActivationProvider;
import org.osgi.service.component.annotations.Component;

/**
 * The logistic function, between 0 and 1.
 */
@Component
@Plugin(name = "sigmoid", description = "the logistic function", aliases = "logistic")
@Formula(
        text = "1 / (1 + exp(-x))",
        derivative = "f(x) (1 - f(x))",
        range = "(0, 1)",
        source = "Rumelhart, Hinton and Williams 1986, Learning representations by back-propagating errors")
public final class Sigmoid implements ActivationProvider {
    @Override
    public IActivation create(Hyperparameters settings) {
        return new ActivationSigmoid();
    }
}
