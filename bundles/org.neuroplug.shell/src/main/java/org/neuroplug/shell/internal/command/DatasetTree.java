package org.neuroplug.shell.internal.command;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.neuroplug.api.data.Dataset;
import org.neuroplug.api.data.Samples;

/** A data set as JSON, without its rows. */
final class DatasetTree {
    private DatasetTree() {}

    static Map<String, Object> of(String name, Dataset dataset) {
        FeatureStatistics features = FeatureStatistics.of(dataset);
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("name", name);
        tree.put("rows", dataset.size());
        tree.put("features", dataset.width());
        dataset.imageShape()
                .ifPresent(shape -> tree.put("image_shape", List.of(shape.height(), shape.width(), shape.channels())));
        tree.put("minimum", features.least());
        tree.put("maximum", features.greatest());
        tree.put("mean", features.mean());
        tree.put("scaling", dataset.scaling().name().toLowerCase(Locale.ROOT));
        tree.put("source", dataset.source());
        tree.put("sha256", dataset.sha256());
        tree.put("classes", dataset.classes());
        Map<String, Object> splits = new LinkedHashMap<>();
        dataset.splits().forEach((split, samples) -> splits.put(split, split(dataset, samples)));
        tree.put("splits", splits);
        return tree;
    }

    private static Map<String, Object> split(Dataset dataset, Samples samples) {
        Map<String, Object> perClass = new LinkedHashMap<>();
        int[] counts = FeatureStatistics.classCounts(samples, dataset.classes().size());
        for (int c = 0; c < counts.length; c++) {
            perClass.put(dataset.classes().get(c), counts[c]);
        }
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("rows", samples.size());
        tree.put("per_class", perClass);
        return tree;
    }
}
