package org.neuroplug.core.internal.control;

import org.neuroplug.api.experiment.Monitored;
import org.neuroplug.api.run.EpochResult;
import org.neuroplug.api.run.Evaluation;

/** How good an epoch is: the more the better. A loss counts negative; what is not a number is infinitely bad. */
final class Scores {
    private final Monitored monitored;

    Scores(Monitored monitored) {
        this.monitored = monitored;
    }

    double of(EpochResult epoch) {
        double figure = figure(epoch);
        double score = monitored.moreIsBetter() ? figure : -figure;
        return Double.isNaN(score) ? Double.NEGATIVE_INFINITY : score;
    }

    private double figure(EpochResult epoch) {
        return switch (monitored) {
            case VALIDATION_LOSS -> validation(epoch).loss();
            case VALIDATION_ACCURACY -> validation(epoch).accuracy();
            case TRAINING_LOSS -> epoch.loss();
        };
    }

    private static Evaluation validation(EpochResult epoch) {
        return epoch.validation()
                .orElseThrow(() -> new IllegalArgumentException("epoch " + epoch.epoch() + " was not validated"));
    }
}
