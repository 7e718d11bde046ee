package org.neuroplug.spi;

import org.osgi.annotation.versioning.ConsumerType;

/** A figure of how good predictions are. Stateless: several threads ask one instance at once. */
@ConsumerType
@FunctionalInterface
public interface Metric {
    /**
     * The figure of some predictions, in whatever order their rows are.
     *
     * @return finite, or NaN where it has no meaning
     */
    double of(Predictions predictions);
}
