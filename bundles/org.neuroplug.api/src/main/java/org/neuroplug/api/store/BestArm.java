package org.neuroplug.api.store;

import java.util.Objects;

/**
 * The arm of a stored run that is ahead.
 *
 * @param arm in words: {@code relu + sgd}
 * @param accuracy its test accuracy, the mean over its finished seeds, from 0 to 1
 */
public record BestArm(String arm, double accuracy) {
    public BestArm {
        Objects.requireNonNull(arm, "arm");
        if (!(accuracy >= 0 && accuracy <= 1)) {
            throw new IllegalArgumentException("accuracy must be from 0 to 1, was " + accuracy);
        }
    }
}
