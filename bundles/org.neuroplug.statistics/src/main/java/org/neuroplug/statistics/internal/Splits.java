package org.neuroplug.statistics.internal;

import java.util.OptionalDouble;
import org.neuroplug.api.experiment.Sampling;

/** Whether each seed has a split of its own. */
final class Splits {
    private Splits() {}

    /** Rows held out per row trained on, when both are drawn by seed; empty when every seed is tested on the published rows. */
    static OptionalDouble testToTrain(Sampling sampling) {
        if (sampling.trainFraction().isEmpty()) {
            return OptionalDouble.empty();
        }
        double fraction = sampling.trainFraction().getAsDouble();
        if (sampling.samples().isEmpty()) {
            return OptionalDouble.of((1 - fraction) / fraction);
        }
        int samples = sampling.samples().getAsInt();
        double train = Math.max(1, Math.round(samples * fraction));
        return OptionalDouble.of((samples - train) / train);
    }
}
