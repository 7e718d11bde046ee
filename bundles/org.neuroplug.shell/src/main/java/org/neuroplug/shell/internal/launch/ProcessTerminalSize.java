package org.neuroplug.shell.internal.launch;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jline.utils.Signals;
import org.neuroplug.shell.internal.cli.TerminalFacts;
import org.neuroplug.shell.internal.cli.TerminalSize;

/**
 * The size of the terminal of this process: what the start script found out, until a signal says that it has changed; then it is asked
 * for once. Safe for use from any thread.
 */
final class ProcessTerminalSize implements Supplier<TerminalSize> {
    private static final Pattern ROWS_AND_COLUMNS = Pattern.compile("([1-9]\\d{0,4}) ([1-9]\\d{0,4})\\s*");

    private final Supplier<String> answer;
    private TerminalSize size;
    private volatile boolean changed;

    /**
     * @param size at the beginning
     * @param answer what {@code stty size} says: rows and columns
     */
    ProcessTerminalSize(TerminalSize size, Supplier<String> answer) {
        this.size = size;
        this.answer = answer;
    }

    /** The size of a process with these facts and properties; without a terminal nothing is watched. */
    static Supplier<TerminalSize> watched(TerminalFacts facts, UnaryOperator<String> properties) {
        String rows = Optional.ofNullable(properties.apply("neuroplug.rows")).orElse("");
        TerminalSize size = parsed(rows + " " + facts.width()).orElseGet(() -> TerminalSize.ofColumns(facts.width()));
        ProcessTerminalSize watched = new ProcessTerminalSize(size, ProcessTerminalSize::stty);
        if (facts.outIsTerminal() || facts.errIsTerminal()) {
            Signals.register("WINCH", watched::change);
        }
        return watched;
    }

    /** Says that it is another now. */
    void change() {
        changed = true;
    }

    @Override
    public synchronized TerminalSize get() {
        if (changed) {
            changed = false;
            size = parsed(answer.get()).orElse(size);
        }
        return size;
    }

    private static Optional<TerminalSize> parsed(String rowsAndColumns) {
        Matcher matcher = ROWS_AND_COLUMNS.matcher(rowsAndColumns);
        return matcher.matches()
                ? Optional.of(new TerminalSize(Integer.parseInt(matcher.group(2)), Integer.parseInt(matcher.group(1))))
                : Optional.empty();
    }

    /** Java itself cannot ask; empty when nobody answers. */
    private static String stty() {
        try {
            Process process = new ProcessBuilder("stty", "size")
                    .redirectInput(new File("/dev/tty"))
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return new String(process.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
        } catch (IOException e) {
            return "";
        }
    }
}
