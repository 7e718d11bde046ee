package org.neuroplug.api.report;

import java.io.IOException;
import java.io.Writer;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Where a report goes: a file or a terminal. A file appears under its name only when the writer is closed, so that a
 * full disk or a crash never leaves half a report, nor harms one that was there before.
 */
@ProviderType
public interface ReportTarget extends AutoCloseable {
    /**
     * The writer of this target, UTF-8; the same one at every call. Closing it completes the report; a terminal stays open.
     *
     * @throws IOException when the file cannot be written
     */
    Writer writer() throws IOException;

    /** Columns of the terminal; for a file, the width to which tables are set. */
    int width();

    /** Gives the target up: what was written and not completed is removed. Does nothing after completion. */
    @Override
    void close();

    /** A name for messages: the file's path, or {@code terminal}. */
    @Override
    String toString();
}
