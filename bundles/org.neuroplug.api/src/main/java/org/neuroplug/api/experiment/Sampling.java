package org.neuroplug.api.experiment;

import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.neuroplug.api.InvalidInputException;

/**
 * Which rows of a data set are used, and how they are divided.
 *
 * @param samples how many rows to draw, without replacement and by the trial's seed, from all splits together; empty
 *     for all
 * @param trainFraction the part of the drawn rows to train on, the rest is the test set; empty for the data set's own
 *     {@code train} and {@code test} splits (then {@code samples} are drawn from the training split)
 */
public record Sampling(OptionalInt samples, OptionalDouble trainFraction) {
    public Sampling {
        if (samples.isPresent() && samples.getAsInt() < 2) {
            throw new InvalidInputException("samples must be at least 2, was " + samples.getAsInt());
        }
        trainFraction.ifPresent(f -> {
            if (!(f > 0 && f < 1)) {
                throw new InvalidInputException("train-fraction must be between 0 and 1 (both excluded), was " + f);
            }
        });
    }
}
