package org.neuroplug.api.report;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;
import org.neuroplug.api.FileErrors;

/**
 * A temporary file, which takes the report's name when it is completed and nothing went wrong before. Every error says the report's
 * name and the reason.
 */
final class ReportFile {
    /** Something to do with files that may fail. */
    @FunctionalInterface
    interface Step {
        void run() throws IOException;
    }

    private final Path file;
    private final Path place;
    private final boolean overwrite;
    private final Path temporary;
    private final FileChannel channel;
    private boolean broken;
    private boolean ended;

    /**
     * @param file the report as messages call it
     * @param place the file that the report becomes
     * @param overwrite whether it may replace one
     */
    ReportFile(Path file, Path place, boolean overwrite) throws IOException {
        this(file, place, overwrite, place.resolveSibling(".neuroplug-report-" + UUID.randomUUID() + ".tmp"));
    }

    private ReportFile(Path file, Path place, boolean overwrite, Path temporary) throws IOException {
        this(file, place, overwrite, temporary, create(file, temporary));
    }

    ReportFile(Path file, Path place, boolean overwrite, Path temporary, FileChannel channel) {
        this.file = file;
        this.place = place;
        this.overwrite = overwrite;
        this.temporary = temporary;
        this.channel = channel;
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

    /** Where the report is written to; only within {@link #attempt}. */
    FileChannel channel() {
        return channel;
    }

    /** Writes something; when that fails, the report will not be completed. */
    void attempt(Step step) throws IOException {
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

    /**
     * Completes the report, unless something could not be written: then it is given up.
     *
     * @param flush writes what is still held back
     */
    void close(Step flush) throws IOException {
        if (ended) {
            return;
        }
        try {
            if (!broken) {
                attempt(() -> complete(flush));
            }
        } finally {
            giveUp();
        }
    }

    private void complete(Step flush) throws IOException {
        flush.run();
        channel.force(true);
        channel.close();
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
