package org.neuroplug.core.internal.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.deeplearning4j.nn.conf.MultiLayerConfiguration;
import org.neuroplug.api.InvalidInputException;
import org.neuroplug.api.experiment.TrainingSpec;
import org.neuroplug.api.plugin.PluginChoice;
import org.neuroplug.api.plugin.PluginKind;
import org.neuroplug.core.internal.registry.Chosen;
import org.neuroplug.core.internal.registry.HeldPlugins;
import org.neuroplug.spi.Trainer;

/**
 * Who trains.
 *
 * @param choice of this trainer
 * @param trainer the trainer that the experiment names or, where that one cannot train a network, the reference
 * @param passedOver the one that should and why it does not
 */
record TrainerChoice(PluginChoice choice, Chosen<Trainer> trainer, Optional<String> passedOver) {
    /**
     * The trainer that an experiment names; of one that names none, the preferred trainer or, when that cannot be used, the
     * reference.
     *
     * @throws InvalidInputException when there is none
     */
    static TrainerChoice of(HeldPlugins plugins, PluginChoice named) {
        List<String> known = plugins.trainers();
        if (!named.equals(TrainingSpec.DEFAULT_TRAINER)) {
            if (!known.contains(named.name())) {
                throw unknown(named.name(), known);
            }
            return new TrainerChoice(named, plugins.trainer(named), Optional.empty());
        }
        PluginChoice preferred = PluginChoice.of(Trainer.PREFERRED);
        if (!known.contains(preferred.name())) {
            return reference(plugins, preferred.name() + ": it is not plugged in");
        }
        try {
            return new TrainerChoice(preferred, plugins.trainer(preferred), Optional.empty());
        } catch (InvalidInputException e) {
            return reference(plugins, preferred.name() + ": " + e.getMessage());
        }
    }

    /** Suggests what names no trainer, too. */
    private static InvalidInputException unknown(String name, List<String> known) {
        List<String> offered = new ArrayList<>(known);
        offered.add(TrainingSpec.DEFAULT_TRAINER.name());
        return InvalidInputException.unknown(PluginKind.TRAINER.words(), name, offered);
    }

    private static TrainerChoice reference(HeldPlugins plugins, String passedOver) {
        PluginChoice reference = PluginChoice.of(Trainer.REFERENCE);
        return new TrainerChoice(reference, plugins.trainer(reference), Optional.of(passedOver));
    }

    /**
     * The trainer that the networks of a model have for themselves.
     *
     * @param own its name
     * @param model in words
     * @throws InvalidInputException when it is not there
     */
    TrainerChoice own(HeldPlugins plugins, String own, String model) {
        if (choice.name().equals(own)) {
            return this;
        }
        PluginChoice named = PluginChoice.of(own);
        return new TrainerChoice(
                named, plugins.trainer(named), Optional.of(choice.name() + ": " + model + " has a trainer of its own"));
    }

    /**
     * Asks the trainer whether it can train a network.
     *
     * @throws InvalidInputException when it cannot, and the reference is not there
     */
    TrainerChoice training(HeldPlugins plugins, MultiLayerConfiguration network) {
        Optional<String> refusal = trainer.make((plugin, settings) -> plugin.refuses(settings, network));
        if (refusal.isEmpty()) {
            return this;
        }
        if (choice.name().equals(Trainer.REFERENCE)) {
            throw new InvalidInputException(trainer.words() + ": " + refusal.get());
        }
        try {
            return reference(plugins, choice.name() + ": " + refusal.get());
        } catch (InvalidInputException e) {
            throw new InvalidInputException(trainer.words() + ": " + refusal.get() + "; " + e.getMessage(), e);
        }
    }
}
