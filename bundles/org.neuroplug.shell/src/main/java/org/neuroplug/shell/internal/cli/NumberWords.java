package org.neuroplug.shell.internal.cli;

import org.neuroplug.api.InvalidInputException;

/** Reads numbers as people type them; an error says which, what was typed and what is allowed. */
public final class NumberWords {
    private static final String DECIMAL = "[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d+)?";

    private NumberWords() {}

    /**
     * A whole number from {@code low} to {@code high}.
     *
     * @param what whose value it is, such as {@code --epochs}
     */
    public static long whole(String what, String typed, long low, long high) {
        try {
            long value = Long.parseLong(typed);
            if (value >= low && value <= high) {
                return value;
            }
        } catch (NumberFormatException e) {
            throw badWhole(what, typed, low, high, e);
        }
        throw badWhole(what, typed, low, high, null);
    }

    private static InvalidInputException badWhole(String what, String typed, long low, long high, Throwable cause) {
        String range = high == Integer.MAX_VALUE ? " of at least " + low : " from " + low + " to " + high;
        return new InvalidInputException(what + " must be a whole number" + range + ", was " + typed, cause);
    }

    /** A finite number greater than 0. */
    public static double positive(String what, String typed) {
        double value = decimal(typed);
        if (!(value > 0 && value < Double.POSITIVE_INFINITY)) {
            throw new InvalidInputException(what + " must be a finite number > 0, was " + typed);
        }
        return value;
    }

    /** The number that was typed; NaN when it is none. */
    public static double decimal(String typed) {
        return typed.matches(DECIMAL) ? Double.parseDouble(typed) : Double.NaN;
    }
}
