package org.neuroplug.core.internal.run;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.neuroplug.api.data.Samples;
import org.neuroplug.spi.Metric;
import org.neuroplug.spi.Predictions;
import org.neuroplug.spi.TrainedModel;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asks a trained model about each row held out. It costs what an evaluation does, and happens outside of what is timed. */
final class TestPredictions {
    private static final Logger LOG = LoggerFactory.getLogger(TestPredictions.class);

    private TestPredictions() {}

    /** What the model says; empty for one of a trainer whose models cannot be asked. */
    static Optional<Predictions> of(TrainedModel model, Samples rows, int classes) {
        try {
            int[] labels = new int[rows.size()];
            for (int row = 0; row < labels.length; row++) {
                labels[row] = rows.label(row);
            }
            return Optional.of(new Predictions(model.predict(rows), labels, classes));
        } catch (RuntimeException | LinkageError e) {
            LOG.debug("the trained model cannot be asked about single rows", e);
            return Optional.empty();
        }
    }

    /** The metrics' figures. One that fails has none: a trial is not lost for it. */
    static Map<String, Double> measured(Optional<Predictions> predictions, Map<String, Metric> metrics) {
        Map<String, Double> figures = new LinkedHashMap<>();
        metrics.forEach((name, metric) -> figures.put(
                name, predictions.map(known -> figure(name, metric, known)).orElse(Double.NaN)));
        return figures;
    }

    private static double figure(String name, Metric metric, Predictions predictions) {
        try {
            return metric.of(predictions);
        } catch (RuntimeException | LinkageError e) {
            LOG.warn("metric {} failed: {}", name, e.toString());
            return Double.NaN;
        }
    }
}
