package org.neuroplug.api.saved;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.neuroplug.api.data.ImageShape;

/**
 * What a model says to one row.
 *
 * @param dataset the data set's name
 * @param split the row is in
 * @param row of the split, from 0
 * @param features the row, not scaled
 * @param imageShape when the row is an image
 * @param classes the names of the classes, by index
 * @param label the row's class
 * @param probabilities by class
 * @param trainedOn whether the model was trained on this row; empty when that is not known
 */
public record Prediction(
        String dataset,
        String split,
        int row,
        float[] features,
        Optional<ImageShape> imageShape,
        List<String> classes,
        int label,
        float[] probabilities,
        Optional<Boolean> trainedOn) {
    public Prediction {
        Objects.requireNonNull(dataset, "dataset");
        Objects.requireNonNull(split, "split");
        Objects.requireNonNull(imageShape, "imageShape");
        classes = List.copyOf(classes);
        Objects.requireNonNull(trainedOn, "trainedOn");
        if (probabilities.length != classes.size()) {
            throw new IllegalArgumentException(
                    "there must be " + classes.size() + " probabilities, were " + probabilities.length);
        }
    }

    /** The most likely class; of equally likely ones the first. */
    public int predicted() {
        return Confusion.mostLikely(probabilities, 0, probabilities.length);
    }
}
