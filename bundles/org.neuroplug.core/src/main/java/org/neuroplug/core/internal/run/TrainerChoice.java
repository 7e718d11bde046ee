package org.neuroplug.core.internal.run;

import java.util.Optional;
import org.deeplearning4j.nn.conf.MultiLayerConfiguration;
import org.neuroplug.api.InvalidInputException;
import org.neuroplug.api.plugin.PluginChoice;
import org.neuroplug.core.internal.registry.Chosen;
import org.neuroplug.core.internal.registry.HeldPlugins;
import org.neuroplug.spi.Trainer;

/**
 * Who trains a network.
 *
 * @param trainer the trainer that the experiment names or, where that one cannot train this network, the reference
 * @param passedOver the one that cannot, and why
 */
record TrainerChoice(Chosen<Trainer> trainer, Optional<String> passedOver) {
    /**
     * Asks the trainer whether it can.
     *
     * @throws InvalidInputException when it cannot, and the reference is not there
     */
    static TrainerChoice of(HeldPlugins plugins, Chosen<Trainer> wanted, MultiLayerConfiguration network) {
        Optional<String> refusal = wanted.make((trainer, settings) -> trainer.refuses(settings, network));
        if (refusal.isEmpty()) {
            return new TrainerChoice(wanted, Optional.empty());
        }
        String name = wanted.identity().name();
        if (name.equals(Trainer.REFERENCE)) {
            throw new InvalidInputException(wanted.words() + ": " + refusal.get());
        }
        try {
            Chosen<Trainer> reference = plugins.trainer(PluginChoice.of(Trainer.REFERENCE));
            return new TrainerChoice(reference, Optional.of(name + ": " + refusal.get()));
        } catch (InvalidInputException e) {
            throw new InvalidInputException(wanted.words() + ": " + refusal.get() + "; " + e.getMessage(), e);
        }
    }
}
