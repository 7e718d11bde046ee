package org.neuroplug.api.run;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
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
 * @param detail what the trained model says to the rows held out, when that is known
 */
public record TrialResult(
        Trial trial,
        Evaluations finals,
        List<EpochResult> epochs,
        StepTimes stepTimes,
        double seconds,
        Provenance provenance,
        Optional<TestDetail> detail) {
    public TrialResult {
        Objects.requireNonNull(trial, "trial");
        Objects.requireNonNull(finals, "finals");
        epochs = List.copyOf(epochs);
        Objects.requireNonNull(stepTimes, "stepTimes");
        Objects.requireNonNull(provenance, "provenance");
        Objects.requireNonNull(detail, "detail");
    }

    /** Without detail. */
    public TrialResult(
            Trial trial,
            Evaluations finals,
            List<EpochResult> epochs,
            StepTimes stepTimes,
            double seconds,
            Provenance provenance) {
        this(trial, finals, epochs, stepTimes, seconds, provenance, Optional.empty());
    }

    /** The same with detail. */
    public TrialResult withDetail(TestDetail known) {
        return new TrialResult(trial, finals, epochs, stepTimes, seconds, provenance, Optional.of(known));
    }
}
