package org.neuroplug.api.run;

/** How a run ended. */
public enum RunStatus {
    /** Every trial finished. */
    FINISHED,
    /** At least one trial failed; the others finished. */
    FAILED,
    /** Somebody cancelled it; what had finished is in the result. */
    CANCELLED,
    /** Its time was over before all trials were trained to their end; what there was by then is in the result. */
    TIME_LIMIT
}
