package org.neuroplug.api.replay;

import java.util.Objects;
import org.neuroplug.api.experiment.Trial;

/**
 * A number of a trial that was another one in its repetition.
 *
 * @param trial of which it is
 * @param epoch after which it was taken, from 1; 0 when it is none of an epoch
 * @param metric what it is, such as {@code loss}
 * @param then what it was; numbers with all their digits
 * @param now what it was the second time
 */
public record ResultDifference(Trial trial, int epoch, String metric, String then, String now) {
    public ResultDifference {
        Objects.requireNonNull(trial, "trial");
        Objects.requireNonNull(metric, "metric");
        if (epoch < 0) {
            throw new IllegalArgumentException("epoch must be at least 0, was " + epoch);
        }
        if (then.equals(now)) {
            throw new IllegalArgumentException("a difference must be one, was twice " + then);
        }
    }

    /** {@code relu + sgd, seed 1, epoch 3, loss: was 0.25, is 0.5 now}. */
    @Override
    public String toString() {
        return trial.arm() + ", seed " + trial.seed() + (epoch == 0 ? "" : ", epoch " + epoch) + ", " + metric
                + ": was " + then + ", is " + now + " now";
    }
}
