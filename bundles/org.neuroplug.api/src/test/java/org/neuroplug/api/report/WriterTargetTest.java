package org.neuroplug.api.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import org.junit.jupiter.api.Test;

class WriterTargetTest {
    private static final class Terminal extends StringWriter {
        private boolean flushed;

        @Override
        public void flush() {
            flushed = true;
        }

        @Override
        public void close() throws IOException {
            throw new IOException("a terminal must stay open");
        }
    }

    @Test
    void completingAReportFlushesTheTerminalAndLeavesItOpen() throws IOException {
        Terminal terminal = new Terminal();
        WriterTarget target = new WriterTarget(terminal, 100, "terminal");
        Writer writer = target.writer();
        writer.write("table");
        writer.close();
        target.close();
        writer.write(" and more");
        assertEquals("table and more", terminal.toString());
        assertEquals(true, terminal.flushed);
        assertEquals(100, target.width());
        assertEquals("terminal", target.toString());
    }

    @Test
    void refusesATerminalWithoutColumns() {
        assertThrows(IllegalArgumentException.class, () -> new WriterTarget(new StringWriter(), 0, "terminal"));
    }
}
