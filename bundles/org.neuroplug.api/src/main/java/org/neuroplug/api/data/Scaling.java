package org.neuroplug.api.data;

/** What is done to the features before training; fitted on the training rows only, then applied to all. */
public enum Scaling {
    /** Features are used as they are: images in [0, 1]. */
    NONE,
    /** Each feature less its mean, divided by its standard deviation; a constant feature becomes 0. */
    STANDARD,
    /** Each feature mapped so that its smallest value is 0 and its largest 1; a constant feature becomes 0. */
    MIN_MAX
}
