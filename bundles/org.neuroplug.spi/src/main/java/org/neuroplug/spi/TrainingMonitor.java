package org.neuroplug.spi;

import java.util.concurrent.CancellationException;
import org.osgi.annotation.versioning.ProviderType;

/** How a trainer tells what it does, on the thread that trains. Exceptions from its methods end the training. */
@ProviderType
public interface TrainingMonitor {
    /**
     * A step is about to begin; not part of the step's time.
     *
     * @param epoch from 1
     * @param step within the epoch, from 1
     * @throws CancellationException when the trial shall stop
     */
    void beforeStep(int epoch, int step);

    /**
     * The step has ended.
     *
     * @param loss the mean loss of the batch before the step's update; training ends when it is not finite
     * @param nanos wall time of forward pass, backward pass and update
     */
    void afterStep(double loss, long nanos);

    /**
     * The epoch has ended; not part of any step's time.
     *
     * @param model as it is now; used only during the call
     * @throws CancellationException when the trial shall stop, or has been trained enough
     */
    void afterEpoch(TrainedModel model);
}
