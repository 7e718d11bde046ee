package org.neuroplug.testkit;

import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.nio.file.Path;
import org.neuroplug.api.report.ReportTarget;

/** A file on a disk that has no space left. */
final class FullTarget implements ReportTarget {
    private static final int WIDTH = 80;

    private final Writer writer = new Writer() {
        @Override
        public void write(char[] text, int from, int length) throws IOException {
            throw full();
        }

        @Override
        public void flush() throws IOException {
            throw full();
        }

        @Override
        public void close() throws IOException {
            throw full();
        }
    };

    private final OutputStream output = new OutputStream() {
        @Override
        public void write(int b) throws IOException {
            throw full();
        }

        @Override
        public void flush() throws IOException {
            throw full();
        }

        @Override
        public void close() throws IOException {
            throw full();
        }
    };

    private static IOException full() {
        return new IOException("No space left on device");
    }

    @Override
    public Writer writer() {
        return writer;
    }

    @Override
    public OutputStream output() {
        return output;
    }

    @Override
    public Path folder() throws IOException {
        throw full();
    }

    @Override
    public int width() {
        return WIDTH;
    }

    @Override
    public void close() {}

    @Override
    public String toString() {
        return "full.txt";
    }
}
