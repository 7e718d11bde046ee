package org.neuroplug.spi;

import java.util.Optional;
import org.deeplearning4j.nn.conf.MultiLayerConfiguration;
import org.neuroplug.api.plugin.Hyperparameters;
import org.neuroplug.api.plugin.Parameterized;
import org.osgi.annotation.versioning.ConsumerType;

/** Plug-in contract: makes the configuration of a network, of any of DL4J's layers, for the data at hand. */
@ConsumerType
public interface ModelProvider extends Parameterized {
    /**
     * The configuration for one trial. Its input is {@code [batch, features]} float32, its output
     * {@code [batch, classes]} probabilities. Called on any thread.
     *
     * @param settings the resolved {@link #parameters()}
     * @param context the data's shape, and the activation and optimizer of the trial
     * @throws org.neuroplug.api.InvalidInputException when settings do not fit each other or the data
     */
    MultiLayerConfiguration create(Hyperparameters settings, ModelContext context);

    /**
     * The trainer of this model's networks, where they have one of their own, such as one that follows no gradients: it trains them whatever
     * trainer an experiment names, and the plan says so. Every trainer can evaluate a network once it has its weights.
     *
     * @return the trainer's name; empty for networks that a trainer of gradients trains
     */
    default Optional<String> trainer() {
        return Optional.empty();
    }
}
