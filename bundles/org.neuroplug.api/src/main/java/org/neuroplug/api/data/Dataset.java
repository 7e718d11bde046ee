package org.neuroplug.api.data;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * A decoded data set: samples in named splits, and what is known about them.
 *
 * @param classes the names of the classes, by index
 * @param splits samples by split, such as {@code train} and {@code test}, in the order in which the source lists them;
 *     at least one, all of the same width
 * @param imageShape when a row is an image
 * @param scaling what is done to the features before training
 * @param source where the samples came from: a file, an address, or how they were made
 * @param sha256 in lower case hex, of the bytes that were decoded; of the samples themselves when they were made
 */
public record Dataset(
        List<String> classes,
        Map<String, Samples> splits,
        Optional<ImageShape> imageShape,
        Scaling scaling,
        String source,
        String sha256) {
    /** The name of the split that is trained on when the source publishes one. */
    public static final String TRAIN = "train";

    /** The name of the split that is held out when the source publishes one. */
    public static final String TEST = "test";

    public Dataset {
        classes = List.copyOf(classes);
        splits = Collections.unmodifiableMap(new LinkedHashMap<>(splits));
        Objects.requireNonNull(imageShape, "imageShape");
        Objects.requireNonNull(scaling, "scaling");
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(sha256, "sha256");
        if (classes.isEmpty()) {
            throw new IllegalArgumentException("a data set must have at least one class");
        }
        if (splits.isEmpty()) {
            throw new IllegalArgumentException("a data set must have at least one split");
        }
        int width = splits.values().iterator().next().width();
        splits.forEach((name, samples) -> {
            if (samples.width() != width) {
                throw new IllegalArgumentException(
                        "split " + name + " must have rows of " + width + " features, has " + samples.width());
            }
        });
        imageShape.ifPresent(shape -> {
            if (shape.size() != width) {
                throw new IllegalArgumentException("images of " + shape.size() + " values in rows of " + width);
            }
        });
    }

    /** Features per row. */
    public int width() {
        return splits.values().iterator().next().width();
    }

    /** Rows in all splits together. */
    public int size() {
        return splits.values().stream().mapToInt(Samples::size).sum();
    }
}
