package org.neuroplug.api.report;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.Writer;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;

/** Writes a report's text, UTF-8. Closing it completes the report. */
final class ReportFileWriter extends Writer {
    private final ReportFile file;
    private final Writer out;

    ReportFileWriter(ReportFile file) {
        this.file = file;
        this.out = new BufferedWriter(Channels.newWriter(file.channel(), StandardCharsets.UTF_8));
    }

    @Override
    public void write(char[] text, int from, int length) throws IOException {
        file.attempt(() -> out.write(text, from, length));
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
