package org.neuroplug.testkit;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.neuroplug.api.report.ReportTarget;

/** Keeps a report, whatever it asks for, and remembers whether it was completed. */
final class RecordingTarget implements ReportTarget {
    private static final int WIDTH = 80;

    private final Path folder;
    private boolean severalFiles;
    private Charset charset = StandardCharsets.ISO_8859_1;
    private boolean complete;
    private boolean givenUp;

    private final ByteArrayOutputStream output = new ByteArrayOutputStream() {
        @Override
        public void close() {
            complete = true;
        }
    };

    private final Writer writer = new OutputStreamWriter(output, StandardCharsets.UTF_8);

    /** @param folder an empty one, for a report that is several files */
    RecordingTarget(Path folder) {
        this.folder = folder;
    }

    @Override
    public Writer writer() {
        charset = StandardCharsets.UTF_8;
        return writer;
    }

    @Override
    public OutputStream output() {
        return output;
    }

    @Override
    public Path folder() {
        severalFiles = true;
        return folder;
    }

    @Override
    public int width() {
        return WIDTH;
    }

    @Override
    public void close() {
        givenUp = severalFiles || !complete;
    }

    /** What was written: as text, or a character for each byte; of several files all, each under its name. */
    String content() throws IOException {
        if (!complete) {
            writer.flush();
        }
        return severalFiles ? files() : output.toString(charset);
    }

    private String files() throws IOException {
        List<Path> files;
        try (var all = Files.walk(folder)) {
            files = all.filter(Files::isRegularFile).sorted().toList();
        }
        StringBuilder content = new StringBuilder();
        for (Path file : files) {
            content.append(folder.relativize(file)).append('\n');
            content.append(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
        }
        return content.toString();
    }

    /** Whether it is several files, which appear as they are written. */
    boolean severalFiles() {
        return severalFiles;
    }

    boolean complete() {
        return complete;
    }

    boolean givenUp() {
        return givenUp;
    }

    @Override
    public String toString() {
        return "test";
    }
}
