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
        return COMPONENTS.get(PluginChoice.parse(text).name()).create(settings(text), classes);
    }

    /** The settings of a choice such as {@code top_k(k=3)}. */
    static Hyperparameters settings(String text) {
        PluginChoice choice = PluginChoice.parse(text);
        MetricProvider provider = COMPONENTS.get(choice.name());
        return Hyperparameters.resolve("metric " + choice.name(), provider.parameters(), choice.settings());
    }
}
