package org.neuroplug.core.internal.run;

import java.util.Optional;
import org.deeplearning4j.nn.conf.layers.ActivationLayer;
import org.deeplearning4j.nn.conf.layers.BaseLayer;
import org.deeplearning4j.nn.conf.layers.Layer;
import org.nd4j.linalg.activations.IActivation;

/** The activation of a layer: that behind its weights, or the layer itself. */
final class LayerActivation {
    private LayerActivation() {}

    static Optional<IActivation> of(Layer layer) {
        if (layer instanceof BaseLayer weighted) {
            return Optional.of(weighted.getActivationFn());
        }
        return layer instanceof ActivationLayer own ? Optional.of(own.getActivationFn()) : Optional.empty();
    }
}
