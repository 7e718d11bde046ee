package org.neuroplug.api.report;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.Writer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;
import org.neuroplug.api.FileErrors;

/**
 * Writes to a temporary file, which takes the report's name when the writer is closed and nothing went wrong before.
 * Every error says the report's name and the reason.
 */
final class ReportFileWriter extends Writer {
    /** Something to do with files that may fail. */
    @FunctionalInterface
    private interface Step {
        void run() throws IOException;
    }

    private final Path file;
    private final Path place;
    private final boolean overwrite;
    private final Path temporary;
    private final FileChannel channel;
    private final Writer out;
    private boolean broken;
    private boolean ended;

    /**
     * @param file the report as messages call it
     * @param place the file that the report becomes
     * @param overwrite whether it may replace one
     */
    ReportFileWriter(Path file, Path place, boolean overwrite) throws IOException {
        this(file, place, overwrite, place.resolveSibling(".neuroplug-report-" + UUID.randomUUID() + ".tmp"));
    }

    private ReportFileWriter(Path file, Path place, boolean overwrite, Path temporary) throws IOException {
        this(file, place, overwrite, temporary, create(file, temporary));
    }

    ReportFileWriter(Path file, Path place, boolean overwrite, Path temporary, FileChannel channel) {
        this.file = file;
        this.place = place;
        this.overwrite = overwrite;
        this.temporary = temporary;
        this.channel = channel;
        out = new BufferedWriter(Channels.newWriter(channel, StandardCharsets.UTF_8));
    }

    private static FileChannel create(Path file, Path temporary) throws IOException {
        try {
            return FileChannel.open(temporary, StandardOpenOption.WRITE, StandardOpenOption.CREATE_NEW);
        } catch (IOException e) {
            throw named(file, e);
        }
    }

    private static IOException named(Path file, IOException e) {
        return new IOException("cannot write " + file + ": " + FileErrors.reason(e), e);
    }

    private void attempt(Step step) throws IOException {
        if (ended) {
            throw new IOException("cannot write " + file + ": the report is closed");
        }
        try {
            step.run();
        } catch (IOException e) {
            broken = true;
            throw named(file, e);
        }
    }

    @Override
    public void write(char[] text, int from, int length) throws IOException {
        attempt(() -> out.write(text, from, length));
    }

    @Override
    public void flush() throws IOException {
        attempt(out::flush);
    }

    /** Completes the report, unless something could not be written: then it is given up. */
    @Override
    public void close() throws IOException {
        if (ended) {
            return;
        }
        try {
            if (!broken) {
                attempt(this::complete);
            }
        } finally {
            giveUp();
        }
    }

    private void complete() throws IOException {
        out.flush();
        channel.force(true);
        out.close();
        if (!overwrite && Files.exists(place, LinkOption.NOFOLLOW_LINKS)) {
            throw new FileAlreadyExistsException(place.toString(), null, "another file has appeared there meanwhile");
        }
        Files.move(temporary, place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        ended = true;
    }

    /** Removes what is not complete. */
    void giveUp() {
        if (!ended) {
            ended = true;
            closeQuietly();
        }
    }

    private void closeQuietly() {
        try (channel) {
            Files.deleteIfExists(temporary);
        } catch (IOException e) {
            // Whoever gives a report up says why; that a temporary file stays behind is not worth another error.
        }
    }
}
