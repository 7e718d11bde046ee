package org.neuroplug.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.logging.Level;
import java.util.logging.LogRecord;
import org.junit.jupiter.api.Test;

final class LineFormatterTest {
    private static String format(boolean traces, Level level, String message, Throwable thrown) {
        LogRecord entry = new LogRecord(level, message);
        entry.setThrown(thrown);
        return new LineFormatter(traces).format(entry);
    }

    @Test
    void saysTheCauseInTheSameLine() {
        Throwable thrown = new IllegalStateException("outer", new IllegalArgumentException("no disk\nmore"));

        assertEquals(
                "warning: cannot write (IllegalArgumentException: no disk)" + System.lineSeparator(),
                format(false, Level.WARNING, "cannot write\nsecond line", thrown));
    }

    @Test
    void doesNotRepeatACauseThatTheMessageNames() {
        assertEquals(
                "error: cannot write: no disk" + System.lineSeparator(),
                format(false, Level.SEVERE, "cannot write: no disk", new IllegalStateException("no disk")));
    }

    @Test
    void showsTracesWhenAsked() {
        String text = format(true, Level.FINE, "cannot write", new IllegalStateException("no disk"));

        assertTrue(text.startsWith("debug: cannot write"), text);
        assertTrue(text.contains("at " + LineFormatterTest.class.getName()), text);
    }
}
