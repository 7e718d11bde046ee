package org.neuroplug.spi;

import java.io.IOException;
import org.neuroplug.api.data.Dataset;
import org.neuroplug.api.plugin.Hyperparameters;
import org.neuroplug.api.plugin.Parameterized;
import org.neuroplug.api.workbench.FetchListener;
import org.osgi.annotation.versioning.ConsumerType;

/** Plug-in contract: decodes a data set. Files are somebody else's: check them before you believe them. */
@ConsumerType
public interface DatasetProvider extends Parameterized {
    /**
     * Decodes the data set; called once per run, on any thread. The same settings and files give the same samples.
     *
     * @param settings the resolved {@link #parameters()}
     * @param folders where files may lie
     * @throws org.neuroplug.api.InvalidInputException when a file is missing or is not what it should be
     * @throws IOException when a file cannot be read
     */
    Dataset load(Hyperparameters settings, DataFolders folders) throws IOException;

    /**
     * Downloads what {@link #load} needs into {@link DataFolders#downloads()}; does nothing when it is there or when the
     * data set needs no files.
     *
     * @throws IOException when no source could be reached or none had the right bytes
     * @throws InterruptedException when the calling thread is interrupted; what was downloaded is kept for the next try
     */
    default void fetch(Hyperparameters settings, DataFolders folders, FetchListener progress)
            throws IOException, InterruptedException {
        progress.note("this data set needs no download");
    }
}
