package org.neuroplug.api.run;

import java.util.List;
import java.util.Objects;
import org.neuroplug.api.experiment.Trial;

/**
 * What a trial came to.
 *
 * @param trial what was trained
 * @param finals the trained model on both splits
 * @param epochs one entry for each epoch, in order
 * @param stepTimes how long a step took
 * @param seconds wall time of training, without evaluation
 * @param provenance where the result comes from
 */
public record TrialResult(
        Trial trial,
        Evaluations finals,
        List<EpochResult> epochs,
        StepTimes stepTimes,
        double seconds,
        Provenance provenance) {
    public TrialResult {
        Objects.requireNonNull(trial, "trial");
        Objects.requireNonNull(finals, "finals");
        epochs = List.copyOf(epochs);
        Objects.requireNonNull(stepTimes, "stepTimes");
        Objects.requireNonNull(provenance, "provenance");
    }
}
