package org.neuroplug.optimizers.internal;

import org.neuroplug.api.plugin.Hyperparameters;

/** What is added to the root of a mean of squares that is corrected for its start from 0: before, as in Keras, or after, as in PyTorch. */
record Addend(double epsilon, boolean corrected) {
    static Addend of(Hyperparameters settings) {
        return new Addend(settings.real(Settings.EPSILON), settings.flag(Settings.EPSILON_CORRECTED));
    }

    /** What comes to the same when it is added before: sqrt(v) / root + epsilon = (sqrt(v) + epsilon root) / root. */
    float before(double root) {
        return (float) (corrected ? epsilon * root : epsilon);
    }
}
