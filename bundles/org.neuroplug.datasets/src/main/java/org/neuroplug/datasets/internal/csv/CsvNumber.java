package org.neuroplug.datasets.internal.csv;

import java.util.regex.Pattern;
import org.neuroplug.api.InvalidInputException;

/** Numbers as tables have them: decimal, finite; none of the forms that only Java knows ({@code 1f}, {@code 0x1p3}). */
final class CsvNumber {
    private static final Pattern NOT_FINITE =
            Pattern.compile("[+-]?(nan|inf|infinity)", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private CsvNumber() {}

    static float parse(String text) {
        if (NOT_FINITE.matcher(text).matches()) {
            throw new InvalidInputException("must be a finite number, was " + text);
        }
        if (!looksDecimal(text)) {
            throw notANumber(text);
        }
        float value;
        try {
            value = Float.parseFloat(text);
        } catch (NumberFormatException e) {
            throw notANumber(text);
        }
        if (Float.isInfinite(value)) {
            throw new InvalidInputException("must be at most " + Float.MAX_VALUE + " in size, was " + Excerpt.of(text));
        }
        return value;
    }

    private static boolean looksDecimal(String text) {
        return !text.isEmpty() && text.chars().allMatch(c -> c >= '0' && c <= '9' || "+-.eE".indexOf(c) >= 0);
    }

    private static InvalidInputException notANumber(String text) {
        return new InvalidInputException("must be a number, was " + (text.isEmpty() ? "empty" : Excerpt.of(text)));
    }
}
