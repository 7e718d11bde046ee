package org.neuroplug.api.store;

import java.util.Locale;
import org.neuroplug.api.run.RunStatus;

/** How a stored run stands. */
public enum StoredStatus {
    /** Its process is at work on it. */
    RUNNING,
    /** Its process has ended without ending it: a crash, a kill, or a machine that lost power. */
    INTERRUPTED,
    /** Every trial finished. */
    FINISHED,
    /** At least one trial failed; the others finished. */
    FAILED,
    /** Somebody cancelled it. */
    CANCELLED,
    /** Its time was over before all trials were trained to their end. */
    TIME_LIMIT;

    /** How a run that has ended stands. */
    public static StoredStatus of(RunStatus status) {
        return valueOf(status.name());
    }

    /** The status of the run's result: one that has not come to its end counts as cancelled. */
    public RunStatus ended() {
        return this == RUNNING || this == INTERRUPTED ? RunStatus.CANCELLED : RunStatus.valueOf(name());
    }

    /** As commands and JSON write it: {@code interrupted}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
