package org.neuroplug.api.saved;

import java.nio.file.Path;
import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/** The service that opens models which a run has saved. Safe for use from any thread. */
@ProviderType
public interface SavedModels {
    /**
     * Opens a model, after checking everything in its files: they may be somebody else's.
     *
     * @param folder of the model, or the manifest in it
     * @param force use a plug-in of the right name even when its code is not that which the model was trained with
     * @throws org.neuroplug.api.InvalidInputException when a file is missing or is not what it should be, names a class
     *     that nobody offers, or needs a plug-in that is not there: the message says which and what to install
     */
    SavedModel open(Path folder, boolean force);

    /** The models in a folder, by name; those whose manifest cannot be read are left out. */
    List<Path> in(Path folder);

    /**
     * What a model's manifest says; its plug-ins need not be there.
     *
     * @throws org.neuroplug.api.InvalidInputException when it cannot be read
     */
    ModelManifest manifest(Path folder);
}
