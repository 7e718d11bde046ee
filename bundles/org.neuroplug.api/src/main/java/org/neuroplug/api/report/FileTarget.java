package org.neuroplug.api.report;

import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;
import org.neuroplug.api.FileErrors;
import org.neuroplug.api.InvalidInputException;

/**
 * A report file, or a folder for a report that is several files. A file is written to a temporary one beside it, which takes the
 * file's name when the report is complete: at every moment the file is either what it was or the whole report. Not for use by several
 * threads at once.
 */
public final class FileTarget implements ReportTarget {
    /** Columns to which tables in files are set. */
    public static final int WIDTH = 80;

    private final Path file;
    private final Path place;
    private final boolean overwrite;
    private Optional<ReportFile> report = Optional.empty();
    private Optional<Writer> writer = Optional.empty();
    private Optional<OutputStream> output = Optional.empty();

    /**
     * Checks that the report can be written there, so that nobody learns it after hours of training. A folder may be there: whether
     * the report is one is known when it is opened, still before training.
     *
     * @param file where the report shall appear
     * @param overwrite whether a file that is already there shall be replaced
     * @throws InvalidInputException when there is a file already, or none can be made there
     */
    public FileTarget(Path file, boolean overwrite) {
        this.file = file;
        this.overwrite = overwrite;
        this.place = place(file, overwrite);
        Path folder = place.getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            throw bad(file, "there is no folder " + folder);
        }
        if (!Files.isDirectory(place) && !Files.isWritable(folder)) {
            throw bad(file, "the folder " + folder + " is not writable");
        }
    }

    /** The file that is written in the end: behind symbolic links, so that a link stays a link. */
    private static Path place(Path file, boolean overwrite) {
        Path absolute = file.toAbsolutePath().normalize();
        try {
            var there = Files.readAttributes(absolute, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            if (Files.isDirectory(absolute)) {
                return absolute;
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
        if (writer.isEmpty()) {
            writer = Optional.of(new ReportFileWriter(begin()));
        }
        return writer.orElseThrow();
    }

    /** {@inheritDoc} Its errors name the file and the reason, such as {@code No space left on device}. */
    @Override
    public OutputStream output() throws IOException {
        if (output.isEmpty()) {
            output = Optional.of(new ReportFileStream(begin()));
        }
        return output.orElseThrow();
    }

    private ReportFile begin() throws IOException {
        if (report.isPresent()) {
            throw new IllegalStateException("the report " + file + " is text or bytes, not both");
        }
        if (Files.isDirectory(place)) {
            throw new IOException("cannot write " + file + ": it is a folder, and this report is one file");
        }
        ReportFile begun = new ReportFile(file, place, overwrite);
        report = Optional.of(begun);
        return begun;
    }

    @Override
    public Path folder() throws IOException {
        try {
            if (!Files.isDirectory(place)) {
                Files.createDirectory(place);
            }
        } catch (FileAlreadyExistsException e) {
            throw new IOException("cannot write " + file + ": it is a file, and this report needs a folder", e);
        } catch (IOException e) {
            throw new IOException("cannot write " + file + ": " + FileErrors.reason(e), e);
        }
        if (!Files.isWritable(place)) {
            throw new IOException("cannot write " + file + ": the folder is not writable");
        }
        return place;
    }

    @Override
    public int width() {
        return WIDTH;
    }

    @Override
    public void close() {
        report.ifPresent(ReportFile::giveUp);
    }

    @Override
    public String toString() {
        return file.toString();
    }
}
