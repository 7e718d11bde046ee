package org.neuroplug.activations.internal;

import org.nd4j.linalg.activations.IActivation;
import org.nd4j.linalg.activations.impl.ActivationIdentity;
import org.neuroplug.api.plugin.Formula;
import org.neuroplug.api.plugin.Hyperparameters;
import org.neuroplug.api.plugin.Plugin;
import org.neuroplug.spi.ActivationProvider;
import org.osgi.service.component.annotations.Component;

/**
 * The identity: a layer without an activation.
 */
@Component
@Plugin(name = "linear", description = "the identity", aliases = "identity")
@Formula(text = "x", derivative = "1", range = "(-∞, ∞)", source = "Keras 3, linear; PyTorch, torch.nn.Identity")
public final class Linear implements ActivationProvider {
    @Override
    public IActivation create(Hyperparameters settings) {
        return new ActivationIdentity();
    }
}
