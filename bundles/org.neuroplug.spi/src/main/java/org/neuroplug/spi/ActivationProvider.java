package org.neuroplug.spi;

import org.nd4j.linalg.activations.IActivation;
import org.neuroplug.api.plugin.Hyperparameters;
import org.neuroplug.api.plugin.Parameterized;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * Plug-in contract: makes an activation from settings. The activation may be any of DL4J's, one of the plug-in's own, or
 * an {@link ElementwiseActivation} in an {@link ActivationElementwise}.
 */
@ConsumerType
public interface ActivationProvider extends Parameterized {
    /**
     * A new activation, for one layer of one trial. Called on any thread.
     *
     * @param settings the resolved {@link #parameters()}
     * @throws org.neuroplug.api.InvalidInputException when settings do not fit each other
     */
    IActivation create(Hyperparameters settings);
}
