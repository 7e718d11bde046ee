package org.neuroplug.api.definition;

import org.neuroplug.api.InvalidInputException;
import org.neuroplug.api.plugin.PluginChoice;

/**
 * An activation as somebody defined it: {@code bent}, {@code a*(sqrt(x^2+1)-1)+x where a=0.5}. Whether the formula has a
 * meaning is found out by {@link Definitions}.
 *
 * @param name under which experiments use it
 * @param formula of {@code x}; line breaks and tabs count as spaces
 */
public record Definition(String name, String formula) {
    /** Longer than any formula that somebody wrote. */
    public static final int MAX_LENGTH = 4096;

    private static final int MAX_NAME = 64;

    public Definition {
        if (name.length() > MAX_NAME) {
            throw new InvalidInputException(
                    "the name of a definition must have at most " + MAX_NAME + " characters, has " + name.length());
        }
        PluginChoice.newName(name);
        if (formula.length() > MAX_LENGTH) {
            throw new InvalidInputException(
                    "a formula must have at most " + MAX_LENGTH + " characters, has " + formula.length());
        }
        formula = formula.replaceAll("\\s", " ").stripTrailing();
        if (formula.isBlank()) {
            throw new InvalidInputException("the formula of " + name + " must not be empty");
        }
    }
}
