package org.neuroplug.core.internal.control;

import org.neuroplug.api.experiment.EarlyStopping;

/** Looks for the best epoch of one trial, and loses patience as {@link EarlyStopping} says. */
final class Patience {
    private final EarlyStopping rule;
    private double best = Double.NEGATIVE_INFINITY;
    private int bestEpoch;
    private int since;

    Patience(EarlyStopping rule) {
        this.rule = rule;
    }

    /** Takes the next epoch; whether it is better than the best before. */
    boolean isBetter(int epoch, double score) {
        if (score > best + rule.minDelta()) {
            best = score;
            bestEpoch = epoch;
            since = 0;
            return true;
        }
        since++;
        return false;
    }

    /** Whether it has not got better for too long. */
    boolean isOver() {
        return since >= rule.patience();
    }

    /** The best epoch; 0 when there was none that can be called so. */
    int bestEpoch() {
        return bestEpoch;
    }

    /** The score of the best epoch. */
    double best() {
        return best;
    }
}
