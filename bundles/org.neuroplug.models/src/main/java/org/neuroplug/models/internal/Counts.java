package org.neuroplug.models.internal;

import java.util.List;
import org.neuroplug.api.InvalidInputException;

/** Reads lists of whole numbers, such as the units of layers, as a user gave them. */
final class Counts {
    private static final int DIGITS = 9;

    private Counts() {}

    /**
     * The numbers of a setting.
     *
     * @param model whose setting it is, in messages
     * @throws InvalidInputException when one is not a whole number from 1 to {@code most}
     */
    static List<Integer> of(String model, String setting, List<String> texts, int most) {
        return texts.stream().map(text -> of(model, setting, text, most)).toList();
    }

    private static int of(String model, String setting, String text, int most) {
        if (!text.matches("[1-9][0-9]{0," + (DIGITS - 1) + "}") || Integer.parseInt(text) > most) {
            throw new InvalidInputException(
                    model + ": " + setting + " must be whole numbers from 1 to " + most + ", was " + text);
        }
        return Integer.parseInt(text);
    }
}
