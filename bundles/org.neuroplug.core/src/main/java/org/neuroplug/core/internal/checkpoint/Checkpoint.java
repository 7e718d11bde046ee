package org.neuroplug.core.internal.checkpoint;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.neuroplug.api.run.EpochResult;
import org.neuroplug.spi.TrainingState;

/**
 * How far a trial has come: enough to go on from, to the last bit. Random numbers and the order of batches depend on seed and epoch
 * only, so that there is no more state than this. Why and when the trial stops follows from its epochs.
 *
 * @param started when the trial started
 * @param state of the network after the last epoch
 * @param best the state after the best epoch so far, when the trial may end with that one
 * @param epochs that are over, in order; at least one
 * @param stepNanos wall time of each step so far, in order; not copied
 */
public record Checkpoint(
        Instant started,
        TrainingState state,
        Optional<TrainingState> best,
        List<EpochResult> epochs,
        long[] stepNanos) {
    public Checkpoint {
        Objects.requireNonNull(started, "started");
        Objects.requireNonNull(state, "state");
        Objects.requireNonNull(best, "best");
        epochs = List.copyOf(epochs);
        if (epochs.isEmpty() || epochs.size() != state.epochs()) {
            throw new IllegalArgumentException(
                    "a checkpoint after " + state.epochs() + " epochs has the results of " + epochs.size());
        }
        if (stepNanos.length != state.steps()) {
            throw new IllegalArgumentException(
                    "a checkpoint after " + state.steps() + " steps has the times of " + stepNanos.length);
        }
    }
}
