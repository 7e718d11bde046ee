package org.neuroplug.api.run;

import java.util.Arrays;

/**
 * A row held out that a trained model took for something else.
 *
 * @param row its place among the rows held out with the trial's seed, from 0
 * @param label its class
 * @param predicted the class that the model took it for
 * @param probability what the model gave that class, from 0 to 1
 * @param pixels when rows are images: the image, not scaled, a byte for each value, row-major, channels last; 0 is black, 255 (as
 *     -1) is white; otherwise empty; not copied
 */
public record Misclassified(int row, int label, int predicted, double probability, byte[] pixels) {
    public Misclassified {
        if (row < 0 || label < 0 || predicted < 0) {
            throw new IllegalArgumentException(
                    "row and classes must be at least 0, were " + row + ", " + label + " and " + predicted);
        }
        if (label == predicted) {
            throw new IllegalArgumentException("a row that is misclassified must not be taken for its class, " + label);
        }
        if (!(probability >= 0 && probability <= 1)) {
            throw new IllegalArgumentException("probability must be from 0 to 1, was " + probability);
        }
    }

    /** Equal when everything is, each pixel too. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Misclassified that
                && row == that.row
                && label == that.label
                && predicted == that.predicted
                && Double.compare(probability, that.probability) == 0
                && Arrays.equals(pixels, that.pixels);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(
                new int[] {row, label, predicted, Double.hashCode(probability), Arrays.hashCode(pixels)});
    }

    @Override
    public String toString() {
        return "row " + row + ": " + label + " taken for " + predicted + " (" + probability + ")";
    }
}
