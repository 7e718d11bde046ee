package org.neuroplug.core.internal.saved;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.neuroplug.api.InvalidInputException;
import org.neuroplug.api.data.ArraySamples;
import org.neuroplug.api.data.Dataset;
import org.neuroplug.api.data.Samples;
import org.neuroplug.api.plugin.PluginChoice;
import org.neuroplug.api.saved.Confusion;
import org.neuroplug.api.saved.ModelEvaluation;
import org.neuroplug.api.saved.ModelManifest;
import org.neuroplug.api.saved.Prediction;
import org.neuroplug.api.saved.SavedModel;
import org.neuroplug.core.internal.data.ScaledSamples;
import org.neuroplug.core.internal.registry.HeldPlugins;
import org.neuroplug.spi.TrainedModel;

/** A model that was read from its file, and the plug-ins it lives on. */
final class OpenedModel implements SavedModel {
    private final ModelManifest manifest;
    private final List<String> warnings;
    private final TrainedModel model;
    private final HeldPlugins plugins;
    private final DataSource data;

    OpenedModel(
            ModelManifest manifest, List<String> warnings, TrainedModel model, HeldPlugins plugins, DataSource data) {
        this.manifest = manifest;
        this.warnings = warnings;
        this.model = model;
        this.plugins = plugins;
        this.data = data;
    }

    @Override
    public ModelManifest manifest() {
        return manifest;
    }

    @Override
    public List<String> warnings() {
        return warnings;
    }

    @Override
    public Prediction predict(Optional<PluginChoice> choice, Optional<String> split, int row) {
        DataSource.Loaded loaded = load(choice);
        Dataset dataset = loaded.dataset();
        String name = loaded.choice().name();
        String chosen = split(name, dataset, split).orElseGet(() -> usual(dataset, Dataset.TRAIN));
        Samples rows = dataset.splits().get(chosen);
        if (row < 0 || row >= rows.size()) {
            throw new InvalidInputException("index must be from 0 to " + (rows.size() - 1) + " (" + name + ", split "
                    + chosen + "), was " + row);
        }
        float[] features = rows.row(row);
        Samples one = new ArraySamples(features.clone(), new int[] {rows.label(row)}, rows.width());
        return new Prediction(
                name,
                chosen,
                row,
                features,
                dataset.imageShape(),
                manifest.data().classes(),
                rows.label(row),
                model.predict(ScaledSamples.of(manifest.data().scaling(), one)),
                loaded.trained().in(chosen).map(trained -> trained.get(row)));
    }

    @Override
    public ModelEvaluation evaluate(Optional<PluginChoice> choice, Optional<String> split) {
        DataSource.Loaded loaded = load(choice);
        Dataset dataset = loaded.dataset();
        String name = loaded.choice().name();
        Optional<String> given = split(name, dataset, split);
        Optional<Samples> heldOut = loaded.trained().heldOut();
        if (given.isEmpty() && heldOut.isPresent()) {
            String words = "the " + heldOut.get().size() + " rows that were held out from training";
            return evaluation(name, words, heldOut.get(), OptionalInt.of(0));
        }
        String chosen = given.orElseGet(() -> usual(dataset, Dataset.TEST));
        Samples rows = dataset.splits().get(chosen);
        Optional<BitSet> trained = loaded.trained().in(chosen);
        return evaluation(
                name,
                "the " + rows.size() + " rows of split " + chosen,
                rows,
                trained.map(t -> OptionalInt.of(t.cardinality())).orElse(OptionalInt.empty()));
    }

    private ModelEvaluation evaluation(String name, String words, Samples rows, OptionalInt trainedOn) {
        Samples scaled = ScaledSamples.of(manifest.data().scaling(), rows);
        int classes = manifest.data().classes().size();
        return new ModelEvaluation(
                name,
                words,
                rows.size(),
                trainedOn,
                manifest.data().classes(),
                model.evaluate(scaled),
                Confusion.of(scaled, model.predict(scaled), classes));
    }

    private DataSource.Loaded load(Optional<PluginChoice> choice) {
        DataSource.Loaded loaded = data.load(manifest, choice);
        Dataset dataset = loaded.dataset();
        int classes = manifest.data().classes().size();
        if (dataset.width() != manifest.data().width() || dataset.classes().size() != classes) {
            throw new InvalidInputException("the model takes " + manifest.data().width() + " features and knows "
                    + classes + " classes, data set " + loaded.choice().name() + " has " + dataset.width() + " and "
                    + dataset.classes().size());
        }
        return loaded;
    }

    private static Optional<String> split(String name, Dataset dataset, Optional<String> split) {
        Map<String, Samples> splits = dataset.splits();
        split.filter(s -> !splits.containsKey(s)).ifPresent(s -> {
            throw InvalidInputException.unknown("split of " + name, s, new ArrayList<>(splits.keySet()));
        });
        return split;
    }

    private static String usual(Dataset dataset, String wanted) {
        return dataset.splits().containsKey(wanted)
                ? wanted
                : dataset.splits().keySet().iterator().next();
    }

    @Override
    public void close() {
        plugins.close();
    }
}
