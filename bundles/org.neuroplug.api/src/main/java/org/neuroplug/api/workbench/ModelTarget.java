package org.neuroplug.api.workbench;

import java.nio.file.Path;
import java.util.Objects;

/**
 * Where a run keeps the models that it trains: a folder for each trial within this one.
 *
 * @param folder made when it does not exist
 * @param overwrite replace models that are there under the same names
 */
public record ModelTarget(Path folder, boolean overwrite) {
    public ModelTarget {
        Objects.requireNonNull(folder, "folder");
    }
}
