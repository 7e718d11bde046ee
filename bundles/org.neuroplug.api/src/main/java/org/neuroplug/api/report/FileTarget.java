package org.neuroplug.api.report;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import org.neuroplug.api.FileErrors;
import org.neuroplug.api.InvalidInputException;

/**
 * A report file. The report is written to a temporary file beside it, which takes the file's name when the report is
 * complete: at every moment the file is either what it was or the whole report. Not for use by several threads at once.
 */
public final class FileTarget implements ReportTarget {
    /** Columns to which tables in files are set. */
    public static final int WIDTH = 80;

    private final Path file;
    private final Path place;
    private final boolean overwrite;
    private ReportFileWriter writer;

    /**
     * Checks that the report can be written there, so that nobody learns it after hours of training.
     *
     * @param file where the report shall appear
     * @param overwrite whether a file that is already there shall be replaced
     * @throws InvalidInputException when there is something already, or no file can be made there
     */
    public FileTarget(Path file, boolean overwrite) {
        this.file = file;
        this.overwrite = overwrite;
        this.place = place(file, overwrite);
        Path folder = place.getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            throw bad(file, "there is no folder " + folder);
        }
        if (!Files.isWritable(folder)) {
            throw bad(file, "the folder " + folder + " is not writable");
        }
    }

    /** The file that is written in the end: behind symbolic links, so that a link stays a link. */
    private static Path place(Path file, boolean overwrite) {
        Path absolute = file.toAbsolutePath().normalize();
        try {
            var there = Files.readAttributes(absolute, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            if (Files.isDirectory(absolute)) {
                throw bad(file, "it is a folder");
            }
            if (!overwrite) {
                throw bad(file, "it exists already and shall not be overwritten");
            }
            Path real = there.isSymbolicLink() ? absolute.toRealPath() : absolute;
            if (!Files.isRegularFile(real)) {
                throw bad(file, "it is not a regular file");
            }
            return real;
        } catch (NoSuchFileException e) {
            return absolute;
        } catch (IOException e) {
            throw bad(file, FileErrors.reason(e));
        }
    }

    private static InvalidInputException bad(Path file, String reason) {
        return new InvalidInputException("cannot write a report to '" + file + "': " + reason);
    }

    /** {@inheritDoc} Its errors name the file and the reason, such as {@code No space left on device}. */
    @Override
    public Writer writer() throws IOException {
        if (writer == null) {
            writer = new ReportFileWriter(file, place, overwrite);
        }
        return writer;
    }

    @Override
    public int width() {
        return WIDTH;
    }

    @Override
    public void close() {
        if (writer != null) {
            writer.giveUp();
        }
    }

    @Override
    public String toString() {
        return file.toString();
    }
}
