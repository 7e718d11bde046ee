package org.neuroplug.core.internal.run;

import java.io.IOException;
import org.neuroplug.api.InvalidInputException;
import org.neuroplug.api.data.Dataset;
import org.neuroplug.core.internal.registry.Chosen;
import org.neuroplug.spi.DataFolders;
import org.neuroplug.spi.DatasetProvider;

/** Decodes data sets from the workbench's folders. */
record DatasetLoader(DataFolders folders) {
    Dataset load(Chosen<DatasetProvider> dataset) {
        return dataset.make((provider, settings) -> {
            try {
                return provider.load(settings, folders);
            } catch (IOException e) {
                throw new InvalidInputException(dataset.words() + " cannot be read: " + e.getMessage(), e);
            }
        });
    }
}
