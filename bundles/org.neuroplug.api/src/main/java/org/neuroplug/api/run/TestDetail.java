package org.neuroplug.api.run;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.neuroplug.api.data.ImageShape;

/**
 * What a trained model says to the rows held out, in more detail than its {@link Evaluation}; bounded in size, so that the results of
 * many trials can be kept.
 *
 * @param classes the names of the classes, by index; at most {@value #MAX_CLASSES}
 * @param confusion how often which class was taken for which: by true class, then by predicted class
 * @param imageShape when a row is an image
 * @param misclassified the rows that it is most certain and wrong about, those first; at most {@value #MAX_MISCLASSIFIED}
 */
public record TestDetail(
        List<String> classes,
        List<List<Integer>> confusion,
        Optional<ImageShape> imageShape,
        List<Misclassified> misclassified) {
    /** With more classes nobody reads the matrix. */
    public static final int MAX_CLASSES = 100;

    /** More rows than a report shows of one trial. */
    public static final int MAX_MISCLASSIFIED = 12;

    /** Values of an image that is kept: larger ones are left out. */
    public static final int MAX_PIXELS = 10_000;

    public TestDetail {
        classes = List.copyOf(classes);
        if (classes.isEmpty() || classes.size() > MAX_CLASSES) {
            throw new IllegalArgumentException(
                    "there must be from 1 to " + MAX_CLASSES + " classes, were " + classes.size());
        }
        confusion = confusion.stream().map(List::copyOf).toList();
        int size = classes.size();
        if (confusion.size() != size || confusion.stream().anyMatch(row -> row.size() != size)) {
            throw new IllegalArgumentException(
                    "the confusion matrix must have " + size + " rows and columns, was " + confusion);
        }
        Objects.requireNonNull(imageShape, "imageShape");
        misclassified = List.copyOf(misclassified);
        if (misclassified.size() > MAX_MISCLASSIFIED) {
            throw new IllegalArgumentException(
                    "at most " + MAX_MISCLASSIFIED + " rows must be kept, were " + misclassified.size());
        }
        for (Misclassified row : misclassified) {
            check(row, classes.size(), imageShape);
        }
    }

    private static void check(Misclassified row, int classes, Optional<ImageShape> shape) {
        if (Math.max(row.label(), row.predicted()) >= classes) {
            throw new IllegalArgumentException("there are " + classes + " classes, was " + row);
        }
        int values = row.pixels().length;
        if (values > 0 && shape.map(ImageShape::size).orElse(0) != values) {
            throw new IllegalArgumentException(
                    "an image must be of shape " + shape + ", had " + values + " values, " + row);
        }
    }
}
