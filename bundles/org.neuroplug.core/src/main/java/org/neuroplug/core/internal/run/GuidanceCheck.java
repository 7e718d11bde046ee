package org.neuroplug.core.internal.run;

import java.util.List;
import org.deeplearning4j.nn.conf.MultiLayerConfiguration;
import org.deeplearning4j.nn.conf.layers.Layer;
import org.nd4j.linalg.learning.config.IUpdater;
import org.nd4j.linalg.learning.config.NoOp;
import org.neuroplug.api.InvalidInputException;
import org.neuroplug.api.experiment.Clipping;
import org.neuroplug.api.experiment.TrainingSpec;
import org.neuroplug.spi.GuidedUpdater;

/** Finds networks whose weights are out of reach of the schedule and the clipping that an experiment asks for. */
final class GuidanceCheck {
    private final String model;

    /** @param model in words */
    GuidanceCheck(String model) {
        this.model = model;
    }

    /**
     * Looks at what updates each parameter.
     *
     * @throws InvalidInputException when it is not the trial's optimizer, or there are several where all gradients are clipped together
     */
    void check(TrainingSpec training, MultiLayerConfiguration network) {
        boolean clips = training.clipping().isPresent();
        if (!clips && !training.isScheduled()) {
            return;
        }
        List<IUpdater> updaters = network.getConfs().stream()
                .flatMap(conf -> updaters(conf.getLayer()).stream())
                .filter(updater -> updater != null && !(updater instanceof NoOp))
                .toList();
        updaters.stream()
                .filter(updater -> !(updater instanceof GuidedUpdater))
                .findFirst()
                .ifPresent(own -> {
                    throw new InvalidInputException(model + " has an optimizer of its own, "
                            + own.getClass().getSimpleName() + ", which is out of reach of "
                            + (clips ? "clip" : "schedule"));
                });
        boolean together = training.clipping()
                .filter(c -> c.by() == Clipping.By.GLOBAL_NORM)
                .isPresent();
        if (together && isApart(network)) {
            throw new InvalidInputException("clip global-norm needs layers whose weights are all updated together, "
                    + model + " has others between them; clip by " + Clipping.By.NORM.word()
                    + ", each parameter by itself");
        }
    }

    private static boolean isApart(MultiLayerConfiguration network) {
        return network.getConfs().stream()
                        .flatMap(conf -> updaters(conf.getLayer()).stream())
                        .distinct()
                        .count()
                > 1;
    }

    private static List<IUpdater> updaters(Layer layer) {
        return layer.initializer().paramKeys(layer).stream()
                .map(layer::getUpdaterByParam)
                .toList();
    }
}
