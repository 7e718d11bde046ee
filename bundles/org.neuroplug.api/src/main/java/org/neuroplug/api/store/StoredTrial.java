package org.neuroplug.api.store;

import java.util.List;
import java.util.Objects;
import org.neuroplug.api.experiment.Trial;
import org.neuroplug.api.run.EpochResult;

/**
 * A trial of a stored run.
 *
 * @param trial what was to be trained
 * @param state how far it came
 * @param epochs those that it has finished, in order
 */
public record StoredTrial(Trial trial, TrialState state, List<EpochResult> epochs) {
    public StoredTrial {
        Objects.requireNonNull(trial, "trial");
        Objects.requireNonNull(state, "state");
        epochs = List.copyOf(epochs);
    }
}
