package org.neuroplug.api.statistics;

import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.neuroplug.api.InvalidInputException;
import org.neuroplug.api.run.Evaluation;

/** What ranks arms: a figure of the rows that were not trained on. The same figure of the training rows is shown beside it. */
public enum Metric {
    /** The part of the rows that are classified right, from 0 to 1; more is better. */
    TEST_ACCURACY("test_accuracy", "train_accuracy", true, Evaluation::accuracy),
    /** The mean loss of a row, in nats for cross-entropy; less is better. */
    TEST_LOSS("test_loss", "train_loss", false, Evaluation::loss);

    private final String key;
    private final String trainKey;
    private final boolean moreIsBetter;
    private final ToDoubleFunction<Evaluation> figure;

    Metric(String key, String trainKey, boolean moreIsBetter, ToDoubleFunction<Evaluation> figure) {
        this.key = key;
        this.trainKey = trainKey;
        this.moreIsBetter = moreIsBetter;
        this.figure = figure;
    }

    /**
     * The metric that reports call so.
     *
     * @throws InvalidInputException when there is none, with what there is
     */
    public static Metric of(String key) {
        return Arrays.stream(values())
                .filter(metric -> metric.key.equals(key))
                .findFirst()
                .orElseThrow(() -> InvalidInputException.unknown("metric", key, keys()));
    }

    /** What reports call the metrics. */
    public static List<String> keys() {
        return Arrays.stream(values()).map(Metric::key).toList();
    }

    /** What reports call it, such as {@code test_accuracy}. */
    public String key() {
        return key;
    }

    /** What reports call the same figure of the training rows, such as {@code train_accuracy}. */
    public String trainKey() {
        return trainKey;
    }

    /** Whether the greater figure is the better one. */
    public boolean moreIsBetter() {
        return moreIsBetter;
    }

    /** The figure of an evaluation; not finite when the model's output was not. */
    public double of(Evaluation evaluation) {
        return figure.applyAsDouble(evaluation);
    }

    /** In words, such as {@code test accuracy}. */
    @Override
    public String toString() {
        return key.replace('_', ' ');
    }
}
