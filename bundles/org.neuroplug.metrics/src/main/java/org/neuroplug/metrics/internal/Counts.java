package org.neuroplug.metrics.internal;

import java.util.List;
import java.util.function.IntToDoubleFunction;
import org.neuroplug.api.plugin.Hyperparameters;
import org.neuroplug.api.plugin.Parameter;
import org.neuroplug.spi.Predictions;

/**
 * How often each class was predicted, and rightly so.
 *
 * @param hits rows of a class that are predicted as it
 * @param predicted rows that are predicted as a class
 * @param actual rows of a class
 */
record Counts(int[] hits, int[] predicted, int[] actual) {
    private static final String MACRO = "macro";
    private static final String WEIGHTED = "weighted";
    private static final String MICRO = "micro";
    private static final Parameter AVERAGE = Parameter.text(
            "average",
            MACRO,
            "macro: every class counts alike; weighted: as often as it is there; micro: all rows together",
            MACRO,
            WEIGHTED,
            MICRO);

    static Counts of(Predictions predictions) {
        int[] hits = new int[predictions.classes()];
        int[] predicted = new int[predictions.classes()];
        int[] actual = new int[predictions.classes()];
        for (int row = 0; row < predictions.rows(); row++) {
            int guess = predictions.predicted(row);
            int label = predictions.labels()[row];
            predicted[guess]++;
            actual[label]++;
            if (guess == label) {
                hits[label]++;
            }
        }
        return new Counts(hits, predicted, actual);
    }

    /** How a figure of classes becomes one. */
    static List<Parameter> parameters() {
        return List.of(AVERAGE);
    }

    static String average(Hyperparameters settings) {
        return settings.text(AVERAGE.name());
    }

    /** Which part of what is predicted as a class is of it; 0 when nothing is. */
    double precision(int category) {
        return part(hits[category], predicted[category]);
    }

    /** Which part of a class is predicted as it; 0 when the class is not there. */
    double recall(int category) {
        return part(hits[category], actual[category]);
    }

    /** The harmonic mean of precision and recall. */
    double f1(int category) {
        return part(2.0 * hits[category], predicted[category] + actual[category]);
    }

    /**
     * The mean of a figure over classes. All rows together, each row has one class and one prediction, so that precision, recall and F1
     * are the accuracy.
     */
    double averaged(String average, IntToDoubleFunction ofClass) {
        if (average.equals(MICRO)) {
            return part(sum(hits), sum(actual));
        }
        double sum = 0;
        double weights = 0;
        for (int c = 0; c < actual.length; c++) {
            double weight = average.equals(WEIGHTED) ? actual[c] : actual[c] + predicted[c] > 0 ? 1 : 0;
            sum += weight == 0 ? 0 : weight * ofClass.applyAsDouble(c);
            weights += weight;
        }
        return part(sum, weights);
    }

    private static double part(double some, double all) {
        return all == 0 ? 0 : some / all;
    }

    private static double sum(int[] counts) {
        double sum = 0;
        for (int count : counts) {
            sum += count;
        }
        return sum;
    }
}
