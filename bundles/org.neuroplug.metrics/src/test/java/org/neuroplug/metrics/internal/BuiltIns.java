package org.neuroplug.metrics.internal;

import java.util.Map;
import org.neuroplug.api.plugin.Hyperparameters;
import org.neuroplug.api.plugin.PluginChoice;
import org.neuroplug.spi.Metric;
import org.neuroplug.spi.MetricProvider;
import org.neuroplug.spi.Predictions;

/** Makes built-in metrics as the workbench does: by name, with settings checked against what they declare. */
final class BuiltIns {
    private static final Map<String, MetricProvider> COMPONENTS = Map.of(
            "accuracy", new AccuracyMetric(),
            "top_k", new TopKMetric(),
            "precision", new PrecisionMetric(),
            "recall", new RecallMetric(),
            "f1", new F1Metric(),
            "auc", new AucMetric());

    private BuiltIns() {}

    static double of(String text, Predictions predictions) {
        return create(text, predictions.classes()).of(predictions);
    }

    static Metric create(String text, int classes) {
        PluginChoice choice = PluginChoice.parse(text);
        MetricProvider provider = COMPONENTS.get(choice.name());
        return provider.create(
                Hyperparameters.resolve("metric " + choice.name(), provider.parameters(), choice.settings()), classes);
    }
}
