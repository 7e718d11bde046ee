package org.neuroplug.metrics.internal;

import java.util.List;
import org.neuroplug.api.InvalidInputException;
import org.neuroplug.api.plugin.Formula;
import org.neuroplug.api.plugin.Hyperparameters;
import org.neuroplug.api.plugin.Parameter;
import org.neuroplug.api.plugin.Plugin;
import org.neuroplug.api.plugin.Range;
import org.neuroplug.spi.Metric;
import org.neuroplug.spi.MetricProvider;
import org.neuroplug.spi.Predictions;
import org.osgi.service.component.annotations.Component;

/** Which part of the rows has its class among those of the largest scores; of equal scores the first ones count. */
@Component
@Plugin(
        name = "top_k",
        description = "which part of the rows has its class among the most likely ones",
        aliases = {"TopKCategoricalAccuracy", "SparseTopKCategoricalAccuracy"})
@Formula(
        text = "rows whose class is among the k of the largest scores / rows",
        source = "Keras 3, TopKCategoricalAccuracy")
public final class TopKMetric implements MetricProvider {
    private static final Parameter K =
            Parameter.integer("k", 5, Range.between(1, 1_000_000), "how many classes of each row count");

    @Override
    public List<Parameter> parameters() {
        return List.of(K);
    }

    @Override
    public Metric create(Hyperparameters settings, int classes) {
        long k = settings.integer(K.name());
        if (k > classes) {
            throw new InvalidInputException(
                    "metric top_k: k must be at most " + classes + ", the number of classes, was " + k);
        }
        return among((int) k);
    }

    /** Among the k most likely classes. */
    static Metric among(int k) {
        return predictions -> {
            int right = 0;
            for (int row = 0; row < predictions.rows(); row++) {
                right += before(predictions, row) < k ? 1 : 0;
            }
            return predictions.rows() == 0 ? Double.NaN : (double) right / predictions.rows();
        };
    }

    /** Classes that a row's own class comes after. */
    private static int before(Predictions predictions, int row) {
        int label = predictions.labels()[row];
        float own = predictions.score(row, label);
        int before = 0;
        for (int c = 0; c < predictions.classes(); c++) {
            float other = predictions.score(row, c);
            before += other > own || other == own && c < label ? 1 : 0;
        }
        return before;
    }
}
