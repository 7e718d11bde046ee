package org.neuroplug.spi;

import org.neuroplug.api.data.Samples;
import org.neuroplug.api.run.Evaluation;
import org.osgi.annotation.versioning.ConsumerType;

/** A model with its weights, as a trainer made it. */
@ConsumerType
public interface TrainedModel {
    /** Mean loss and accuracy on some samples, in inference mode; deterministic. Called on the thread that trained. */
    Evaluation evaluate(Samples samples);
}
