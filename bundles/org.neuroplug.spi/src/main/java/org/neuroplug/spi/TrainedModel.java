package org.neuroplug.spi;

import org.neuroplug.api.data.Samples;
import org.neuroplug.api.run.Evaluation;
import org.osgi.annotation.versioning.ConsumerType;

/** A model with its weights, as a trainer made it. Used by one thread at a time. */
@ConsumerType
public interface TrainedModel {
    /** Mean loss and accuracy on some samples, in inference mode; deterministic. */
    Evaluation evaluate(Samples samples);

    /**
     * The probabilities of the classes for each sample, in inference mode: {@code [samples.size(), classes]}, row-major;
     * deterministic. Labels are not looked at.
     */
    float[] predict(Samples samples);

    /** Everything that training has changed so far, copied: what {@link Trainer#restore} makes the same model of. */
    TrainingState state();
}
