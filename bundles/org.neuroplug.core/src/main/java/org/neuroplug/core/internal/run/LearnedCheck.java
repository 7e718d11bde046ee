package org.neuroplug.core.internal.run;

import org.deeplearning4j.nn.conf.MultiLayerConfiguration;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.layers.Layer;
import org.nd4j.linalg.activations.IActivation;
import org.neuroplug.api.InvalidInputException;
import org.neuroplug.spi.LearnedActivation;

/** Looks whether a model has taken an activation that learns for one that does not. */
final class LearnedCheck {
    private LearnedCheck() {}

    /**
     * Looks at all layers.
     *
     * @param model as messages name it
     * @throws InvalidInputException when an activation would not learn
     */
    static void check(String model, MultiLayerConfiguration network) {
        for (NeuralNetConfiguration conf : network.getConfs()) {
            Layer layer = conf.getLayer();
            LayerActivation.of(layer).ifPresent(activation -> check(model, layer, activation));
        }
    }

    private static void check(String model, Layer layer, IActivation activation) {
        if (LearnedActivation.of(activation).isPresent()) {
            throw new InvalidInputException(model + ": layer " + layer.getLayerName() + " has no place for what "
                    + activation + " learns; fully connected layers of mlp and mlp-bn have");
        }
    }
}
