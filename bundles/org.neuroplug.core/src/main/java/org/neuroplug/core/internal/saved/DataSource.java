package org.neuroplug.core.internal.saved;

import java.util.Map;
import java.util.Optional;
import org.neuroplug.api.data.Dataset;
import org.neuroplug.api.plugin.PluginChoice;
import org.neuroplug.api.saved.ModelManifest;
import org.neuroplug.api.workbench.Workbench;
import org.neuroplug.core.internal.registry.HeldPlugins;
import org.neuroplug.core.internal.registry.PluginRegistry;

/** Where the rows come from that a model is asked about. */
final class DataSource {
    private final PluginRegistry registry;
    private final Workbench workbench;
    private final boolean force;

    /** @param force whether data sets that are quarantined will do */
    DataSource(PluginRegistry registry, Workbench workbench, boolean force) {
        this.registry = registry;
        this.workbench = workbench;
        this.force = force;
    }

    /**
     * A data set that was decoded.
     *
     * @param choice with all its settings
     * @param trained which of its rows the model was trained on
     */
    record Loaded(PluginChoice choice, Dataset dataset, TrainedRows trained) {}

    /** Decodes a data set; the one that the model was trained on when none is chosen, in whatever version is there. */
    Loaded load(ModelManifest manifest, Optional<PluginChoice> choice) {
        PluginChoice trained = manifest.data().dataset();
        PluginChoice asked = choice.orElseGet(() -> new PluginChoice(trained.name(), trained.settings()));
        try (HeldPlugins plugins = registry.hold(Map.of(), force)) {
            PluginChoice complete = PluginPart.complete(plugins.dataset(asked));
            Dataset dataset = workbench.dataset(complete, force);
            return new Loaded(complete, dataset, new TrainedRows(manifest, complete, dataset));
        }
    }
}
