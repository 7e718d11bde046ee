package org.neuroplug.core.internal.files;

import java.nio.file.Path;
import java.util.Optional;
import org.neuroplug.api.InvalidInputException;
import org.snakeyaml.engine.v2.exceptions.Mark;

/** The file that is read: says in every error which it is, and where in it something is wrong. */
record Source(Path file) {
    private static final int LONGEST = 400;

    /** Something is wrong with the file as a whole. */
    InvalidInputException error(String what) {
        return new LocatedInputException("experiment file " + line(file + ": " + what));
    }

    /** Something is wrong at a place; line and column count from 1. */
    InvalidInputException error(int line, int column, String what) {
        return new LocatedInputException(line(file + ":" + line + ":" + column + ": " + what));
    }

    InvalidInputException error(Optional<Mark> mark, String what) {
        return mark.map(m -> error(m.getLine() + 1, m.getColumn() + 1, what)).orElseGet(() -> error(what));
    }

    /** On one line, and not longer than anybody reads: what a file says may be. */
    private static String line(String text) {
        String line = text.replaceAll("[\\p{Cntrl}\\u2028\\u2029]+", " ");
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST - 1) + "…";
    }
}
