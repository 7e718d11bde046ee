package org.neuroplug.spi;

import java.util.Optional;
import org.deeplearning4j.nn.conf.layers.Layer;
import org.nd4j.linalg.activations.IActivation;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * An elementwise activation with parameters that are trained with the weights. The engine's activations have none: it is a layer of its
 * own, which a model puts behind the layer that it belongs to. {@link ElementwiseActivation}'s methods say what it is before the first step.
 */
@ConsumerType
public interface LearnedActivation extends ElementwiseActivation {
    /**
     * A new layer of the activation.
     *
     * @param units what it is applied to, each for itself
     */
    Layer layer(int units);

    /** The one that an activation of a trial is, if it learns. */
    static Optional<LearnedActivation> of(IActivation activation) {
        return activation instanceof ActivationElementwise elementwise
                        && elementwise.function() instanceof LearnedActivation learned
                ? Optional.of(learned)
                : Optional.empty();
    }
}
