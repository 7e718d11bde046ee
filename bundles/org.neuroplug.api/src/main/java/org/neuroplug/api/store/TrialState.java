package org.neuroplug.api.store;

import java.util.Locale;

/** How a trial of a stored run stands. */
public enum TrialState {
    /** It has not begun. */
    PLANNED,
    /** It has begun and come to no end: it is being trained, or was when the run was interrupted or cancelled. */
    STARTED,
    /** It has a result. */
    FINISHED,
    /** It has a failure. */
    FAILED;

    /** As commands and JSON write it: {@code started}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
