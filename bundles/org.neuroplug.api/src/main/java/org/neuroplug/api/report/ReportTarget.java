package org.neuroplug.api.report;

import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.net.URI;
import java.nio.file.Path;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Where a report goes: a file, a terminal, a folder of files, or a server. A report asks for one of them, once. A file appears under
 * its name only when it is closed, so that a full disk or a crash never leaves half a report, nor harms one that was there before.
 */
@ProviderType
public interface ReportTarget extends AutoCloseable {
    /**
     * The writer of this target, UTF-8; the same one at every call. Closing it completes the report; a terminal stays open.
     *
     * @throws IOException when the file cannot be written, or the target takes no text
     */
    Writer writer() throws IOException;

    /**
     * The stream of this target, for reports that are not text; the same one at every call. Closing it completes the report.
     *
     * @throws IOException when the file cannot be written, or the target takes no bytes, such as a terminal
     */
    default OutputStream output() throws IOException {
        throw new IOException("cannot write to " + this + ": this report is no text, and needs a file");
    }

    /**
     * A folder for a report that is several files; made when it is not there. What is in it already stays: a report names its files so
     * that those of several runs get along. They appear as they are written, and remain when the target is given up.
     *
     * @throws IOException when no folder can be made or written there
     */
    default Path folder() throws IOException {
        throw new IOException("cannot write to " + this + ": this report is several files, and needs a folder");
    }

    /**
     * The server that a report is sent to, an address with {@code http} or {@code https}.
     *
     * @throws IOException when the target is none
     */
    default URI address() throws IOException {
        throw new IOException("cannot write to " + this
                + ": this report is sent to a server, and needs an address such as http://host:5000");
    }

    /** Columns of the terminal, which may change while a report is open; for a file, the width to which tables are set. */
    int width();

    /** Whether readers see characters beyond ASCII: of a terminal, what its locale says; of all else, always. */
    default boolean unicode() {
        return true;
    }

    /** Gives the target up: a file that was written and not completed is removed. Does nothing after completion. */
    @Override
    void close();

    /** A name for messages: the file's path, the address, or {@code terminal}. */
    @Override
    String toString();
}
