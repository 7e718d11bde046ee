package org.neuroplug.launcher;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Optional;
import java.util.logging.Formatter;
import java.util.logging.Level;
import java.util.logging.LogRecord;

/** A log message as one line for a person, such as {@code warning: plug-in a.jar: not a jar}; traces only if wanted. */
final class LineFormatter extends Formatter {
    private final boolean traces;

    LineFormatter(boolean traces) {
        this.traces = traces;
    }

    @Override
    public String format(LogRecord log) {
        String message = formatMessage(log).strip();
        Optional<Throwable> thrown = Optional.ofNullable(log.getThrown());
        String text = label(log.getLevel()) + ": "
                + (traces
                        ? message
                        : firstLine(message)
                                + thrown.map(t -> cause(message, t)).orElse(""));
        return text
                + System.lineSeparator()
                + thrown.filter(t -> traces).map(LineFormatter::trace).orElse("");
    }

    static String trace(Throwable thrown) {
        StringWriter text = new StringWriter();
        thrown.printStackTrace(new PrintWriter(text, true));
        return text.toString();
    }

    private static String label(Level level) {
        if (level.intValue() >= Level.SEVERE.intValue()) {
            return "error";
        }
        if (level.intValue() >= Level.WARNING.intValue()) {
            return "warning";
        }
        return level.intValue() >= Level.INFO.intValue() ? "info" : "debug";
    }

    private static String cause(String message, Throwable thrown) {
        Throwable root = thrown;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        String text = firstLine(Optional.ofNullable(root.getMessage()).orElse(""));
        if (!text.isEmpty() && message.contains(text)) {
            return "";
        }
        return " (" + root.getClass().getSimpleName() + (text.isEmpty() ? "" : ": " + text) + ")";
    }

    private static String firstLine(String text) {
        return text.lines().findFirst().orElse("");
    }
}
