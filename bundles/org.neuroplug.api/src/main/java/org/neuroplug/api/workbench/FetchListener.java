package org.neuroplug.api.workbench;

import org.osgi.annotation.versioning.ConsumerType;

/** Hears how far a download is. */
@ConsumerType
public interface FetchListener {
    /**
     * Some bytes of a file have arrived.
     *
     * @param file the file's name
     * @param bytes how many bytes are there now
     * @param total how many there will be; -1 when unknown
     */
    void progress(String file, long bytes, long total);

    /** Something worth a line of its own: a mirror that failed, a file that was already there. */
    void note(String message);
}
