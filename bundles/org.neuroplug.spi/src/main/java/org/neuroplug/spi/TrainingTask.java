package org.neuroplug.spi;

import java.util.Objects;
import java.util.Optional;
import org.deeplearning4j.nn.conf.MultiLayerConfiguration;
import org.neuroplug.api.data.Samples;

/**
 * What a trainer is to do.
 *
 * @param configuration the network; its seed determines the initial weights
 * @param train the training rows, scaled as they shall be
 * @param classes number of classes; labels are below it
 * @param order the order of rows in each epoch
 * @param batch rows per step; an epoch's last step takes what remains
 * @param epochs after how many passes over the training rows training ends, those that {@code start} has behind it
 *     included
 * @param start what to go on from in place of weights drawn from the seed: the next epoch is the one after the last
 *     that it finished
 */
public record TrainingTask(
        MultiLayerConfiguration configuration,
        Samples train,
        int classes,
        BatchOrder order,
        int batch,
        int epochs,
        Optional<TrainingState> start) {
    public TrainingTask {
        Objects.requireNonNull(configuration, "configuration");
        Objects.requireNonNull(train, "train");
        Objects.requireNonNull(order, "order");
        Objects.requireNonNull(start, "start");
        if (classes < 1 || batch < 1 || epochs < 1) {
            throw new IllegalArgumentException(
                    "classes, batch and epochs must be at least 1, were " + classes + ", " + batch + ", " + epochs);
        }
    }

    /** Steps in an epoch, the short last one included. */
    public int stepsPerEpoch() {
        return (train.size() + batch - 1) / batch;
    }
}
