package org.neuroplug.api.experiment;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.neuroplug.api.InvalidInputException;

/** What decides on the way whether a trial goes on. Never a figure of the rows held out for the test. */
public enum Monitored {
    /** The mean loss of the validation rows, at the end of each epoch. */
    VALIDATION_LOSS,
    /** The part of the validation rows that is classified right, at the end of each epoch. */
    VALIDATION_ACCURACY,
    /** The mean loss of an epoch's steps, each taken before its update; with penalties, where the model has some. */
    TRAINING_LOSS;

    /** As files and commands write it: {@code validation-loss}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * The one that is written so.
     *
     * @throws InvalidInputException when there is none, with what there is
     */
    public static Monitored of(String word) {
        return Arrays.stream(values())
                .filter(monitored -> monitored.word().equals(word))
                .findFirst()
                .orElseThrow(() -> InvalidInputException.unknown("figure to monitor", word, words()));
    }

    /** As files and commands write them. */
    public static List<String> words() {
        return Arrays.stream(values()).map(Monitored::word).toList();
    }

    /** Whether the greater figure is the better one. */
    public boolean moreIsBetter() {
        return this == VALIDATION_ACCURACY;
    }

    /** Whether it is a figure of validation rows, which must then be there. */
    public boolean needsValidation() {
        return this != TRAINING_LOSS;
    }

    /** In words: {@code validation loss}. */
    @Override
    public String toString() {
        return word().replace('-', ' ');
    }
}
