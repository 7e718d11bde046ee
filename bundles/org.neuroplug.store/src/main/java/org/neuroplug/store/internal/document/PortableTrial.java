package org.neuroplug.store.internal.document;

import java.util.List;
import java.util.Optional;
import org.neuroplug.api.run.EpochResult;
import org.neuroplug.api.run.TestDetail;
import org.neuroplug.api.store.TrialState;

/**
 * A trial that has begun, as it is stored and sent.
 *
 * @param trial its index
 * @param state how far it came
 * @param document its result or failure as JSON; empty when it has none
 * @param detail what its model says to the rows held out, when it has a result and that is known
 * @param epochs those that it has finished, in order
 */
public record PortableTrial(
        int trial, TrialState state, String document, Optional<TestDetail> detail, List<EpochResult> epochs) {
    public PortableTrial {
        epochs = List.copyOf(epochs);
    }
}
