package org.neuroplug.api.experiment;

import org.neuroplug.api.InvalidInputException;

/**
 * When a trial that gets no better ends before its last epoch. It means what it does in Keras: an epoch is better when it is so by
 * more than {@code minDelta} than the best before; after {@code patience} epochs in a row that are not, training ends.
 *
 * @param patience epochs without getting better, at least 1
 * @param minDelta how much better than the best an epoch must be, at least 0, in the unit of what is monitored
 * @param restoreBest whether the model ends with the weights of the best epoch, however its training ends, or with those of the last
 */
public record EarlyStopping(int patience, double minDelta, boolean restoreBest) {
    public EarlyStopping {
        if (patience < 1 || patience > TrainingSpec.MAX_EPOCHS) {
            throw new InvalidInputException(
                    "patience must be from 1 to " + TrainingSpec.MAX_EPOCHS + " epochs, was " + patience);
        }
        if (!(minDelta >= 0 && minDelta < Double.POSITIVE_INFINITY)) {
            throw new InvalidInputException("min-delta must be finite and at least 0, was " + minDelta);
        }
    }

    /** Any improvement counts, and the last weights stay. */
    public static EarlyStopping after(int patience) {
        return new EarlyStopping(patience, 0, false);
    }

    /** The same with another least improvement. */
    public EarlyStopping withMinDelta(double other) {
        return new EarlyStopping(patience, other, restoreBest);
    }

    /** The same, ending with the weights of the best epoch or of the last. */
    public EarlyStopping withRestoreBest(boolean best) {
        return new EarlyStopping(patience, minDelta, best);
    }
}
