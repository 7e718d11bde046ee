package org.neuroplug.shell.internal.progress;

import java.io.PrintStream;

/**
 * The last line of a terminal, which is written again and again and never stays. Whatever else is printed on the same
 * terminal must {@link #clear} it first. Safe for use from any thread.
 */
public final class StatusLine {
    private final PrintStream out;
    private final int width;
    private int shown;

    /**
     * @param width columns of the terminal; the last one is left free, since some terminals break the line there
     */
    public StatusLine(PrintStream out, int width) {
        this.out = out;
        this.width = width - 1;
    }

    /** Shows a text in place of the one before, cut to the width. */
    public synchronized void show(String text) {
        String line = text.length() > width ? text.substring(0, width - 1) + "…" : text;
        out.print('\r' + line + " ".repeat(Math.max(0, shown - line.length())));
        out.flush();
        shown = line.length();
    }

    /** Leaves an empty line with the cursor at its start. */
    public synchronized void clear() {
        if (shown > 0) {
            out.print('\r' + " ".repeat(shown) + '\r');
            out.flush();
            shown = 0;
        }
    }

    /** Prints a line that stays. */
    public synchronized void println(String line) {
        clear();
        out.println(line);
        out.flush();
    }
}
