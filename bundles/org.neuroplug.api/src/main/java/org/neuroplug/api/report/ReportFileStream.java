package org.neuroplug.api.report;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;

/** Writes a report's bytes. Closing it completes the report. */
final class ReportFileStream extends OutputStream {
    private final ReportFile file;
    private final OutputStream out;

    ReportFileStream(ReportFile file) {
        this.file = file;
        this.out = new BufferedOutputStream(Channels.newOutputStream(file.channel()));
    }

    @Override
    public void write(int b) throws IOException {
        file.attempt(() -> out.write(b));
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        file.attempt(() -> out.write(bytes, from, length));
    }

    @Override
    public void flush() throws IOException {
        file.attempt(out::flush);
    }

    @Override
    public void close() throws IOException {
        file.close(out::flush);
    }
}
