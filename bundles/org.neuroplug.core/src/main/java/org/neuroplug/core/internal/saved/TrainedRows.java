package org.neuroplug.core.internal.saved;

import java.util.BitSet;
import java.util.Optional;
import org.neuroplug.api.data.Dataset;
import org.neuroplug.api.data.Samples;
import org.neuroplug.api.plugin.PluginChoice;
import org.neuroplug.api.saved.ModelManifest;
import org.neuroplug.core.internal.data.Partition;

/** Which rows a model was trained on: known when the data set is the one that it was trained on, bit for bit. */
final class TrainedRows {
    private final Optional<Partition> partition;
    private final long seed;

    /**
     * Compares a data set with that of training.
     *
     * @param choice of the data set, with all its settings
     */
    TrainedRows(ModelManifest manifest, PluginChoice choice, Dataset dataset) {
        PluginChoice trained = manifest.data().dataset();
        boolean same = dataset.sha256().equals(manifest.data().sha256())
                && trained.name().equals(choice.name())
                && text(trained).equals(text(choice));
        this.seed = manifest.seed();
        this.partition = same
                ? Optional.of(
                        new Partition(choice.name(), dataset, manifest.data().sampling()))
                : Optional.empty();
    }

    /** Settings as they are written: a file has no other types. */
    private static String text(PluginChoice choice) {
        return new PluginChoice(choice.name(), choice.settings()).toString();
    }

    /** The rows of a split that were trained on; empty when that is not known. */
    Optional<BitSet> in(String split) {
        return partition.map(p -> p.trainedRows(seed, split));
    }

    /** The rows that were held out from training; empty when they are not known. */
    Optional<Samples> heldOut() {
        return partition.map(p -> p.heldOut(seed));
    }
}
