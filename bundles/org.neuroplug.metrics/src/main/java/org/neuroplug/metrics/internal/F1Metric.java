package org.neuroplug.metrics.internal;

import java.util.List;
import org.neuroplug.api.plugin.Formula;
import org.neuroplug.api.plugin.Hyperparameters;
import org.neuroplug.api.plugin.Parameter;
import org.neuroplug.api.plugin.Plugin;
import org.neuroplug.spi.Metric;
import org.neuroplug.spi.MetricProvider;
import org.osgi.service.component.annotations.Component;

/** The harmonic mean of precision and recall (van Rijsbergen 1979, <em>Information retrieval</em>), averaged over classes. */
@Component
@Plugin(
        name = "f1",
        description = "the harmonic mean of precision and recall",
        aliases = {"f1_score"})
@Formula(text = "2 hits / (predicted + actual), of each class", source = "van Rijsbergen 1979, Information retrieval")
public final class F1Metric implements MetricProvider {
    @Override
    public List<Parameter> parameters() {
        return Counts.parameters();
    }

    @Override
    public Metric create(Hyperparameters settings, int classes) {
        String average = Counts.average(settings);
        return predictions -> {
            Counts counts = Counts.of(predictions);
            return counts.averaged(average, counts::f1);
        };
    }
}
