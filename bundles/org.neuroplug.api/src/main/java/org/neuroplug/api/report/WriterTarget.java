package org.neuroplug.api.report;

import java.io.FilterWriter;
import java.io.IOException;
import java.io.Writer;
import java.util.function.IntSupplier;

/** A terminal, or a writer that captures a report. It belongs to whoever made it: completing a report flushes it. */
public final class WriterTarget implements ReportTarget {
    private final Writer writer;
    private final IntSupplier width;
    private final boolean unicode;
    private final String name;

    /**
     * @param writer where reports go; never closed here
     * @param width columns that a line may have, at least 1
     * @param name for messages, such as {@code terminal}
     */
    public WriterTarget(Writer writer, int width, String name) {
        this(writer, () -> width, true, name);
    }

    /**
     * @param writer where reports go; never closed here
     * @param width columns that a line may have at each moment, at least 1
     * @param unicode whether characters beyond ASCII are seen there
     * @param name for messages, such as {@code terminal}
     */
    public WriterTarget(Writer writer, IntSupplier width, boolean unicode, String name) {
        this.writer = new Unclosed(writer);
        this.width = width;
        this.unicode = unicode;
        this.name = name;
        width();
    }

    @Override
    public Writer writer() {
        return writer;
    }

    @Override
    public int width() {
        int columns = width.getAsInt();
        if (columns < 1) {
            throw new IllegalArgumentException("width must be at least 1, was " + columns);
        }
        return columns;
    }

    @Override
    public boolean unicode() {
        return unicode;
    }

    /** Does nothing: what a terminal has shown stays. */
    @Override
    public void close() {}

    @Override
    public String toString() {
        return name;
    }

    private static final class Unclosed extends FilterWriter {
        Unclosed(Writer writer) {
            super(writer);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }
}
