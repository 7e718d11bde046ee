package org.neuroplug.spi;

import java.util.List;
import java.util.Optional;
import org.deeplearning4j.nn.weights.IWeightInit;
import org.deeplearning4j.nn.weights.WeightInit;
import org.nd4j.linalg.activations.IActivation;
import org.nd4j.linalg.activations.impl.ActivationSoftmax;
import org.nd4j.linalg.learning.config.IUpdater;
import org.nd4j.linalg.lossfunctions.ILossFunction;
import org.neuroplug.api.InvalidInputException;
import org.neuroplug.api.data.ImageShape;
import org.osgi.annotation.versioning.ProviderType;

/** What a model is made for: the data's shape, and what the trial brings. */
@ProviderType
public interface ModelContext {
    /** Features per sample. */
    int features();

    /** Number of classes. */
    int classes();

    /** When samples are images. */
    Optional<ImageShape> imageShape();

    /**
     * A new activation by the text that a setting holds: {@code relu}, {@code leaky_relu(alpha=0.1)}, or
     * {@value org.neuroplug.api.experiment.ExperimentSpec#COMPARED} for the activation of the trial's arm.
     *
     * @throws InvalidInputException when there is none of that name
     */
    IActivation activation(String choice);

    /**
     * A new initializer of a layer's weights by the text that a setting holds: {@value InitializerProvider#DEFAULT},
     * {@code he_normal(truncated=false)}.
     *
     * @throws InvalidInputException when there is none of that name
     */
    default IWeightInit initializer(String choice) {
        if (!choice.equals(InitializerProvider.DEFAULT)) {
            throw InvalidInputException.unknown("initializer", choice, List.of(InitializerProvider.DEFAULT));
        }
        return WeightInit.XAVIER_UNIFORM.getWeightInitFunction();
    }

    /**
     * A new regularizer of one layer by the text that a setting holds: {@code l2(rate=0.001)}.
     *
     * @param incoming dimensions of the layer's weights along which those of one output lie, as
     *     {@link RegularizerProvider#create} takes them
     * @throws InvalidInputException when there is none of that name
     */
    default Regularizer regularizer(String choice, int... incoming) {
        throw InvalidInputException.unknown("regularizer", choice, List.of());
    }

    /** A new optimizer of the trial's arm. */
    IUpdater optimizer();

    /**
     * A new loss of the trial, for the output layer. An experiment that names another one than cross-entropy cannot be held with a model
     * that does not ask for it.
     */
    default ILossFunction loss() {
        return CrossEntropy.create();
    }

    /** A new activation for the output layer, which {@link #loss()} goes with: softmax with cross-entropy. */
    default IActivation outputActivation() {
        return new ActivationSoftmax();
    }

    /** Made of the trial's seed, never 0; the configuration must take it over, so that initial weights are drawn from it. */
    long seed();
}
