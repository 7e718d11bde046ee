package org.neuroplug.losses.internal;

import org.neuroplug.api.plugin.Hyperparameters;
import org.neuroplug.api.plugin.Parameter;
import org.neuroplug.api.plugin.Range;

/** Label smoothing: a part of each target is shared out evenly. */
final class Smoothing {
    private static final Parameter PART = Parameter.real(
            "label-smoothing",
            0,
            Range.between(0, 1),
            "part of each target that is shared out evenly among the classes");

    private Smoothing() {}

    static Parameter parameter() {
        return PART;
    }

    static double of(Hyperparameters settings) {
        return settings.real(PART.name());
    }
}
