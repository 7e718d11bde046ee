package org.neuroplug.spi;

import org.deeplearning4j.nn.weights.IWeightInit;
import org.neuroplug.api.plugin.Hyperparameters;
import org.neuroplug.api.plugin.Parameterized;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * Plug-in contract: makes an initializer, which draws the first weights of layers. It may be any of DL4J's, one of the plug-in's own, or an
 * {@link Initializer} in a {@link WeightInitDrawn}.
 */
@ConsumerType
public interface InitializerProvider extends Parameterized {
    /** The one of models whose settings name none. */
    String DEFAULT = "glorot_uniform";

    /**
     * A new initializer, for one trial. Called on any thread.
     *
     * @param settings the resolved {@link #parameters()}
     * @throws org.neuroplug.api.InvalidInputException when settings do not fit each other
     */
    IWeightInit create(Hyperparameters settings);
}
