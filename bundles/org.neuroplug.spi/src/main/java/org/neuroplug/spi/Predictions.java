package org.neuroplug.spi;

import java.util.Objects;

/**
 * What a model says of some rows, and what they are. The arrays are not changed.
 *
 * @param scores {@code [rows, classes]}, row by row: the probabilities of the classes, or whatever the output layer gives
 * @param labels the class of each row
 * @param classes how many there are
 */
public record Predictions(float[] scores, int[] labels, int classes) {
    public Predictions {
        Objects.requireNonNull(scores, "scores");
        Objects.requireNonNull(labels, "labels");
        if (classes < 1 || scores.length != (long) labels.length * classes) {
            throw new IllegalArgumentException(
                    scores.length + " scores are not those of " + labels.length + " rows with " + classes + " classes");
        }
    }

    /** How many rows. */
    public int rows() {
        return labels.length;
    }

    /** What the model says of a class in a row. */
    public float score(int row, int category) {
        return scores[row * classes + category];
    }

    /** The class of the largest score; of equal ones the first. */
    public int predicted(int row) {
        int best = 0;
        for (int c = 1; c < classes; c++) {
            if (score(row, c) > score(row, best)) {
                best = c;
            }
        }
        return best;
    }
}
