package org.neuroplug.store.internal.document;

import java.util.List;
import org.neuroplug.api.store.StoredStatus;

/**
 * A run as it is sent.
 *
 * @param id names it
 * @param status how it stands; one that was running when it was sent counts as interrupted
 * @param seconds wall time
 * @param experiment as text
 * @param plan as JSON
 * @param trials those that have begun
 */
public record PortableRun(
        String id, StoredStatus status, double seconds, String experiment, String plan, List<PortableTrial> trials) {
    public PortableRun {
        status = status == StoredStatus.RUNNING ? StoredStatus.INTERRUPTED : status;
        trials = List.copyOf(trials);
    }
}
