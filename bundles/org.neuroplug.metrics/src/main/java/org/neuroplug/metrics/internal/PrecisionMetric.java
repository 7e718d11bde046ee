package org.neuroplug.metrics.internal;

import java.util.List;
import org.neuroplug.api.plugin.Formula;
import org.neuroplug.api.plugin.Hyperparameters;
import org.neuroplug.api.plugin.Parameter;
import org.neuroplug.api.plugin.Plugin;
import org.neuroplug.spi.Metric;
import org.neuroplug.spi.MetricProvider;
import org.osgi.service.component.annotations.Component;

/** Which part of what is predicted as a class is of it, averaged over classes. */
@Component
@Plugin(name = "precision", description = "which part of what is predicted as a class is of it")
@Formula(
        text = "hits / predicted, of each class; 0 for one that is never predicted",
        source = "van Rijsbergen 1979, Information retrieval")
public final class PrecisionMetric implements MetricProvider {
    @Override
    public List<Parameter> parameters() {
        return Counts.parameters();
    }

    @Override
    public Metric create(Hyperparameters settings, int classes) {
        String average = Counts.average(settings);
        return predictions -> {
            Counts counts = Counts.of(predictions);
            return counts.averaged(average, counts::precision);
        };
    }
}
