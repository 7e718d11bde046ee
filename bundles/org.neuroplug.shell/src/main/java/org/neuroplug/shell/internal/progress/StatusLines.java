package org.neuroplug.shell.internal.progress;

import java.io.IOException;
import java.io.PrintStream;
import java.util.List;
import java.util.function.Supplier;
import org.neuroplug.shell.internal.cli.TerminalSize;

/**
 * The last lines of a terminal, which are written again and again and never stay. Whatever else is printed on the same
 * terminal must {@link #clear} them first. Safe for use from any thread.
 *
 * <p>The cursor stays behind the last line. Control sequences are those that every terminal knows which is not dumb: of ECMA-48 cursor
 * up (CUU), erase to the end of the line (EL) and of the screen (ED), and DEC's autowrap mode (DECAWM). Without that mode, lines drawn
 * after the terminal became narrower, and before we hear of it, take one row each.
 */
public final class StatusLines {
    /** Left free behind each line: some terminals break it in the last column, and all show {@code ^C} where the cursor is. */
    static final int MARGIN = 3;

    private static final String CONTROL = "\u001b[";
    private static final String UP = "A";
    private static final String ERASE_LINE = CONTROL + "K";
    private static final String ERASE_BELOW = CONTROL + "J";
    private static final String NO_WRAP = CONTROL + "?7l";
    private static final String WRAP = CONTROL + "?7h";

    private final PrintStream out;
    private final Supplier<TerminalSize> size;
    private List<String> shown = List.of();
    private boolean lineBegun;

    /**
     * @param size of the terminal at each moment
     */
    public StatusLines(PrintStream out, Supplier<TerminalSize> size) {
        this.out = out;
        this.size = size;
    }

    /** Shows lines in place of those before, each cut to the width; does nothing amid a line of something else. */
    public synchronized void show(List<String> lines) {
        if (lineBegun) {
            return;
        }
        int columns = size.get().columns();
        List<String> fitting = lines.stream().map(line -> cut(line, columns)).toList();
        print(NO_WRAP + home(columns) + String.join(ERASE_LINE + "\n", fitting) + ERASE_BELOW + WRAP);
        shown = fitting;
    }

    private static String cut(String line, int columns) {
        return Columns.cut(line, Math.max(1, columns - MARGIN));
    }

    /** Leaves an empty line with the cursor at its start. */
    public synchronized void clear() {
        if (!shown.isEmpty()) {
            print(home(size.get().columns()) + ERASE_BELOW);
            shown = List.of();
        }
    }

    /** Prints a line that stays. */
    public synchronized void println(String line) {
        clear();
        out.println(line);
        out.flush();
    }

    /**
     * Writes something else on the same terminal.
     *
     * @param writing writes it, to the terminal itself and not to a buffer
     * @param endsLine whether that ends with a line's end; otherwise no lines are shown until something does
     */
    synchronized void write(Writing writing, boolean endsLine) throws IOException {
        clear();
        lineBegun = !endsLine;
        writing.run();
    }

    /** Writes. */
    interface Writing {
        void run() throws IOException;
    }

    private void print(String text) {
        out.print(text);
        out.flush();
    }

    /** To where the lines begin: a terminal that has become narrower since has broken them into more rows, as most do. */
    private String home(int columns) {
        int above = shown.stream().mapToInt(line -> rows(line, columns)).sum() - 1;
        return above > 0 ? "\r" + CONTROL + above + UP : "\r";
    }

    private static int rows(String line, int columns) {
        return Math.max(1, (Columns.of(line) + columns - 1) / columns);
    }
}
