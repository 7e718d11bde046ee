package org.neuroplug.api.saved;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.neuroplug.api.data.FittedScaling;
import org.neuroplug.api.data.ImageShape;
import org.neuroplug.api.experiment.Sampling;
import org.neuroplug.api.plugin.PluginChoice;

/**
 * The data that a model was trained on.
 *
 * @param dataset the data set with all its settings
 * @param source where its rows came from
 * @param sha256 of the data, in lower case hex
 * @param classes the names of the classes, by index
 * @param width features per row
 * @param imageShape when a row is an image
 * @param sampling which rows were used; with the trial's seed it says which ones were trained on
 * @param scaling what was done to the features
 */
public record TrainedData(
        PluginChoice dataset,
        String source,
        String sha256,
        List<String> classes,
        int width,
        Optional<ImageShape> imageShape,
        Sampling sampling,
        FittedScaling scaling) {
    public TrainedData {
        Objects.requireNonNull(dataset, "dataset");
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(sha256, "sha256");
        classes = List.copyOf(classes);
        Objects.requireNonNull(imageShape, "imageShape");
        Objects.requireNonNull(sampling, "sampling");
        Objects.requireNonNull(scaling, "scaling");
        if (classes.isEmpty() || width < 1) {
            throw new IllegalArgumentException(
                    "there must be a class and a feature, were " + classes.size() + " and " + width);
        }
        int scaled = scaling.shift().length;
        if (scaled != 0 && scaled != width) {
            throw new IllegalArgumentException("the scaling must be of " + width + " features, was of " + scaled);
        }
    }
}
