package org.neuroplug.api.run;

import java.util.Objects;
import java.util.Optional;

/**
 * One pass of a trial over its training rows.
 *
 * @param epoch from 1
 * @param loss the mean of the losses of its steps, each taken before the step's update
 * @param seconds time spent in its steps
 * @param evaluations of both splits after the epoch, when the experiment asks for it
 * @param validation of the rows held back for validation, after the epoch, when there are some
 */
public record EpochResult(
        int epoch, double loss, double seconds, Optional<Evaluations> evaluations, Optional<Evaluation> validation) {
    public EpochResult {
        if (epoch < 1) {
            throw new IllegalArgumentException("epoch must be at least 1, was " + epoch);
        }
        Objects.requireNonNull(evaluations, "evaluations");
        Objects.requireNonNull(validation, "validation");
    }

    /** Without validation. */
    public EpochResult(int epoch, double loss, double seconds, Optional<Evaluations> evaluations) {
        this(epoch, loss, seconds, evaluations, Optional.empty());
    }
}
