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
 * @param tries how often it was begun so far
 */
public record TrialFailure(Trial trial, String reason, int epoch, int step, Throwable cause, int tries) {
    public TrialFailure {
        Objects.requireNonNull(trial, "trial");
        Objects.requireNonNull(reason, "reason");
        Objects.requireNonNull(cause, "cause");
        if (tries < 1) {
            throw new IllegalArgumentException("tries must be at least 1, were " + tries);
        }
    }

    /** At the first try. */
    public TrialFailure(Trial trial, String reason, int epoch, int step, Throwable cause) {
        this(trial, reason, epoch, step, cause, 1);
    }

    @Override
    public String toString() {
        String where = epoch == 0 ? "before the first step" : "in epoch " + epoch + ", step " + step;
        return trial.arm() + ", seed " + trial.seed() + ", failed " + (tries == 1 ? "" : tries + " times, at last ")
                + where + ": " + reason;
    }
}
