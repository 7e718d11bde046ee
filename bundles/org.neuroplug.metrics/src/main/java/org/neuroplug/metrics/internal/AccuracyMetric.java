package org.neuroplug.metrics.internal;

import java.util.List;
import org.neuroplug.api.plugin.Formula;
import org.neuroplug.api.plugin.Hyperparameters;
import org.neuroplug.api.plugin.Parameter;
import org.neuroplug.api.plugin.Plugin;
import org.neuroplug.spi.Metric;
import org.neuroplug.spi.MetricProvider;
import org.osgi.service.component.annotations.Component;

/** Which part of the rows is predicted right. */
@Component
@Plugin(name = "accuracy", description = "which part of the rows is predicted right")
@Formula(text = "hits / rows", source = "Keras 3, CategoricalAccuracy")
public final class AccuracyMetric implements MetricProvider {
    @Override
    public List<Parameter> parameters() {
        return List.of();
    }

    @Override
    public Metric create(Hyperparameters settings, int classes) {
        return TopKMetric.among(1);
    }
}
