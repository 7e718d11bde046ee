package org.neuroplug.spi;

import java.util.Optional;
import org.nd4j.linalg.activations.IActivation;
import org.nd4j.linalg.learning.config.IUpdater;
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
     * @throws org.neuroplug.api.InvalidInputException when there is none of that name
     */
    IActivation activation(String choice);

    /** A new optimizer of the trial's arm. */
    IUpdater optimizer();

    /** Made of the trial's seed, never 0; the configuration must take it over, so that initial weights are drawn from it. */
    long seed();
}
