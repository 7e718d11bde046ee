package org.neuroplug.core.internal.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.neuroplug.api.InvalidInputException;
import org.neuroplug.api.data.Dataset;
import org.neuroplug.api.workbench.FetchListener;
import org.neuroplug.core.internal.registry.Chosen;
import org.neuroplug.spi.DataFolders;
import org.neuroplug.spi.DatasetProvider;

/** Has data sets read and downloaded. Safe for use from several threads. */
final class DataFiles {
    private final DataFolders folders;

    DataFiles(DataFolders folders) {
        this.folders = folders;
    }

    /** @throws InvalidInputException when it cannot be read */
    Dataset load(Chosen<DatasetProvider> dataset) {
        return dataset.make((provider, settings) -> {
            try {
                return provider.load(settings, folders);
            } catch (IOException e) {
                throw new InvalidInputException(dataset.words() + " cannot be read: " + e.getMessage(), e);
            }
        });
    }

    /** @throws InterruptedException when the calling thread is interrupted; what was downloaded is kept for the next try */
    void fetch(Chosen<DatasetProvider> dataset, FetchListener progress) throws InterruptedException {
        try {
            dataset.plugin().fetch(dataset.settings(), folders, progress);
        } catch (IOException e) {
            String name = dataset.identity().name();
            throw new UncheckedIOException("cannot fetch " + name + ": " + e.getMessage(), e);
        }
    }
}
