package org.neuroplug.api.saved;

import java.util.List;
import java.util.Optional;
import org.neuroplug.api.plugin.PluginChoice;
import org.osgi.annotation.versioning.ProviderType;

/** A model that was opened, ready to be asked; until it is closed, its plug-ins stay. Used by one thread at a time. */
@ProviderType
public interface SavedModel extends AutoCloseable {
    /** What is known about it. */
    ModelManifest manifest();

    /** One sentence for each plug-in that is not the one it was trained with; empty unless it was forced. */
    List<String> warnings();

    /**
     * What it says to one row of a data set.
     *
     * @param dataset which data set; empty for the one it was trained on
     * @param split which split; empty for the training split when there is one, else the first
     * @param row of the split, from 0
     * @throws org.neuroplug.api.InvalidInputException when the row does not exist or is of another shape
     */
    Prediction predict(Optional<PluginChoice> dataset, Optional<String> split, int row);

    /**
     * How well it does on many rows. Unless a split is named, they are those that were held out when it was trained, if
     * the data set is the same; of another one, the test split when there is one, else everything.
     *
     * @param dataset which data set; empty for the one it was trained on
     * @param split which split
     * @throws org.neuroplug.api.InvalidInputException when there is no such split, or rows are of another shape
     */
    ModelEvaluation evaluate(Optional<PluginChoice> dataset, Optional<String> split);

    /** Gives its plug-ins back; it cannot be asked any more. */
    @Override
    void close();
}
