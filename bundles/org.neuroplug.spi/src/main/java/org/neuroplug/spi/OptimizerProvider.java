package org.neuroplug.spi;

import org.nd4j.linalg.learning.config.IUpdater;
import org.neuroplug.api.plugin.Hyperparameters;
import org.neuroplug.api.plugin.Parameterized;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * Plug-in contract: makes an optimizer, which DL4J calls an <em>updater</em>, from settings. It may be any of DL4J's, one
 * of the plug-in's own, or an {@link ElementwiseOptimizer} in an {@link UpdaterElementwise}.
 */
@ConsumerType
public interface OptimizerProvider extends Parameterized {
    /**
     * The parameter that an experiment's {@code training.learning-rate} sets. A provider that does not declare it
     * chooses its own steps, and an experiment that sets a learning rate for it is refused.
     */
    String LEARNING_RATE = "learning-rate";

    /**
     * A new optimizer, for one trial. Called on any thread.
     *
     * @param settings the resolved {@link #parameters()}
     * @throws org.neuroplug.api.InvalidInputException when settings do not fit each other
     */
    IUpdater create(Hyperparameters settings);
}
