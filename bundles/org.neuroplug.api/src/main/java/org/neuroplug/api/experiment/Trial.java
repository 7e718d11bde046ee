package org.neuroplug.api.experiment;

import java.util.Objects;

/**
 * One arm with one seed: what is trained once.
 *
 * @param index its place in the run's plan, from 0
 * @param arm what it trains
 * @param seed determines split, batch order and initial weights; the same seed pairs the trials of all arms
 */
public record Trial(int index, Arm arm, long seed) {
    public Trial {
        if (index < 0) {
            throw new IllegalArgumentException("trial index must be at least 0, was " + index);
        }
        Objects.requireNonNull(arm, "arm");
    }
}
