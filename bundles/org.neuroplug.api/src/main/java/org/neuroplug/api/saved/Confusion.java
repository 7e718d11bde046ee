package org.neuroplug.api.saved;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.neuroplug.api.data.Samples;

/**
 * How often which class was taken for which. Figures of a class that never occurs, or was never predicted, are NaN where
 * they would divide by zero.
 *
 * @param counts {@code [classes][classes]}: rows by true class, then by predicted class
 */
public record Confusion(int[][] counts) {
    public Confusion {
        for (int[] row : counts) {
            if (row.length != counts.length) {
                throw new IllegalArgumentException(
                        "counts must be square, were " + counts.length + " rows, one of " + row.length);
            }
        }
    }

    /**
     * Counts predictions.
     *
     * @param probabilities {@code [samples.size(), classes]}, row-major
     */
    public static Confusion of(Samples samples, float[] probabilities, int classes) {
        int[][] counts = new int[classes][classes];
        for (int i = 0; i < samples.size(); i++) {
            counts[samples.label(i)][mostLikely(probabilities, i * classes, classes)]++;
        }
        return new Confusion(counts);
    }

    /** Of equally likely classes the first. */
    static int mostLikely(float[] probabilities, int from, int classes) {
        int best = 0;
        for (int c = 1; c < classes; c++) {
            if (probabilities[from + c] > probabilities[from + best]) {
                best = c;
            }
        }
        return best;
    }

    /** How many classes there are. */
    public int classes() {
        return counts.length;
    }

    /** Rows of a class. */
    public int support(int c) {
        return Arrays.stream(counts[c]).sum();
    }

    /** The part of the rows taken for a class that are of it. */
    public double precision(int c) {
        return (double) counts[c][c]
                / Arrays.stream(counts).mapToInt(row -> row[c]).sum();
    }

    /** The part of a class's rows that are taken for it. */
    public double recall(int c) {
        return (double) counts[c][c] / support(c);
    }

    /** The harmonic mean of precision and recall: 2 right / (support + predicted). */
    public double f1(int c) {
        int predicted = Arrays.stream(counts).mapToInt(row -> row[c]).sum();
        return 2.0 * counts[c][c] / (support(c) + predicted);
    }

    /** The part of all rows whose class was found. */
    public double accuracy() {
        int right = IntStream.range(0, counts.length).map(c -> counts[c][c]).sum();
        return (double) right
                / IntStream.range(0, counts.length).map(this::support).sum();
    }
}
