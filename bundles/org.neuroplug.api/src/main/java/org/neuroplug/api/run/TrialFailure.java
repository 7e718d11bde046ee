package org.neuroplug.api.run;

import java.util.Objects;
import org.neuroplug.api.experiment.Trial;

/**
 * A trial that did not come to a result; the other trials of its run go on.
 *
 * @param trial what was to be trained
 * @param reason in one sentence
 * @param epoch the epoch it failed in, from 1; 0 when it failed before the first
 * @param step the step of that epoch, from 1; 0 when it failed before the first
 * @param cause what was thrown, or its text in the form of an exception
 */
public record TrialFailure(Trial trial, String reason, int epoch, int step, Throwable cause) {
    public TrialFailure {
        Objects.requireNonNull(trial, "trial");
        Objects.requireNonNull(reason, "reason");
        Objects.requireNonNull(cause, "cause");
    }

    @Override
    public String toString() {
        String where = epoch == 0 ? "before the first step" : "in epoch " + epoch + ", step " + step;
        return trial.arm() + ", seed " + trial.seed() + ", failed " + where + ": " + reason;
    }
}
