package org.neuroplug.api.run;

import java.util.Locale;
import java.util.Objects;

/**
 * Why the training of a trial ended, and with which weights.
 *
 * @param reason why
 * @param epoch after how many epochs
 * @param modelEpoch the epoch whose weights the model has: an earlier one when those of the best were restored
 */
public record TrialEnding(Reason reason, int epoch, int modelEpoch) {
    /** Why training ends. */
    public enum Reason {
        /** It has had all its epochs. */
        COMPLETED("completed"),
        /** It did not get better any more. */
        STOPPED_EARLY("stopped early"),
        /** The trial's time was over. */
        TIME_LIMIT("stopped by its time limit"),
        /** Its arm looked worse than others. */
        PRUNED("pruned"),
        /** The time of the whole run was over. */
        RUN_TIME_LIMIT("cut short by the run's time limit");

        private final String words;

        Reason(String words) {
            this.words = words;
        }

        /** As files and JSON write it: {@code stopped_early}. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** In words: {@code stopped early}. */
        @Override
        public String toString() {
            return words;
        }
    }

    public TrialEnding {
        Objects.requireNonNull(reason, "reason");
        if (modelEpoch < 0 || modelEpoch > epoch) {
            throw new IllegalArgumentException("the model's epoch must be from 0 to " + epoch + ", was " + modelEpoch);
        }
    }

    /** All epochs, with the weights of the last. */
    public static TrialEnding completed(int epochs) {
        return new TrialEnding(Reason.COMPLETED, epochs, epochs);
    }

    /** Whether nothing is to be said about it: it had all its epochs, and has the weights of the last. */
    public boolean isPlain() {
        return reason == Reason.COMPLETED && modelEpoch == epoch;
    }

    /** Whether it can be compared with others: it was trained for as long as it wanted, not cut for the sake of others. */
    public boolean isComparable() {
        return reason != Reason.PRUNED && reason != Reason.RUN_TIME_LIMIT;
    }

    /** In words: {@code stopped early after epoch 12, with the weights of epoch 7}. */
    @Override
    public String toString() {
        return reason + " after epoch " + epoch
                + (modelEpoch == epoch ? "" : ", with the weights of epoch " + modelEpoch);
    }
}
