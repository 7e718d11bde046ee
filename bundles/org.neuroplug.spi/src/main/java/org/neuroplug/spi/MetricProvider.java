package org.neuroplug.spi;

import org.neuroplug.api.plugin.Hyperparameters;
import org.neuroplug.api.plugin.Parameterized;
import org.osgi.annotation.versioning.ConsumerType;

/** Plug-in contract: makes metrics of predictions. */
@ConsumerType
public interface MetricProvider extends Parameterized {
    /**
     * A metric. Called on any thread.
     *
     * @param settings the resolved {@link #parameters()}
     * @param classes of the data
     * @throws org.neuroplug.api.InvalidInputException when settings do not fit each other or the classes
     */
    Metric create(Hyperparameters settings, int classes);
}
