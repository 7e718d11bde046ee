package org.neuroplug.shell.internal.cli;

/**
 * How large a terminal is.
 *
 * @param columns characters in a line
 * @param rows lines
 */
public record TerminalSize(int columns, int rows) {
    /** Rows when nobody says otherwise. */
    public static final int DEFAULT_ROWS = 24;

    public TerminalSize {
        if (columns < 1 || rows < 1) {
            throw new IllegalArgumentException(
                    "a terminal has at least 1 column and 1 row, was " + columns + " by " + rows);
        }
    }

    /** The size of which only the columns are known. */
    public static TerminalSize ofColumns(int columns) {
        return new TerminalSize(columns, DEFAULT_ROWS);
    }
}
