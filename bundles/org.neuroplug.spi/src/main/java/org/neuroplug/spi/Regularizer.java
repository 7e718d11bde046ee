package org.neuroplug.spi;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.deeplearning4j.nn.api.layers.LayerConstraint;
import org.deeplearning4j.nn.conf.dropout.IDropout;
import org.nd4j.linalg.learning.regularization.Regularization;

/**
 * What keeps one layer from learning the training rows by heart, as DL4J knows it.
 *
 * @param weights what is added to the loss, and to the gradients of the weights; biases are free
 * @param inputs what is done to the layer's inputs in training
 * @param constraints what is done to the weights after each step
 */
public record Regularizer(List<Regularization> weights, Optional<Inputs> inputs, List<LayerConstraint> constraints) {
    public Regularizer {
        weights = List.copyOf(weights);
        Objects.requireNonNull(inputs, "inputs");
        constraints = List.copyOf(constraints);
    }

    /**
     * What is done to inputs.
     *
     * @param noise random in training, nothing afterwards
     * @param offeredToTheFirst whether the features of the data are changed, too, and not just what hidden layers make
     */
    public record Inputs(IDropout noise, boolean offeredToTheFirst) {
        public Inputs {
            Objects.requireNonNull(noise, "noise");
        }
    }

    /** Penalties of weights. */
    public static Regularizer ofWeights(Regularization... penalties) {
        return new Regularizer(List.of(penalties), Optional.empty(), List.of());
    }

    /** Noise at the inputs. */
    public static Regularizer ofInputs(IDropout noise, boolean offeredToTheFirst) {
        return new Regularizer(List.of(), Optional.of(new Inputs(noise, offeredToTheFirst)), List.of());
    }

    /** Constraints of weights. */
    public static Regularizer ofConstraints(LayerConstraint... constraints) {
        return new Regularizer(List.of(), Optional.empty(), List.of(constraints));
    }

    /** Everything that it consists of. */
    public List<Object> parts() {
        return Stream.of(weights, inputs.map(Inputs::noise).stream().toList(), constraints)
                .<Object>flatMap(List::stream)
                .toList();
    }
}
