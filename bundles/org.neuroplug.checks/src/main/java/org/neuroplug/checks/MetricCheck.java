package org.neuroplug.checks;

import org.neuroplug.api.plugin.Hyperparameters;
import org.neuroplug.checks.internal.MetricParts;
import org.neuroplug.spi.MetricProvider;

/**
 * The contract of a metric: a figure, or NaN, for predictions that are right, wrong, undecided or none; the same whatever the order of
 * rows, twice, and on two threads; and nothing of what it was given is changed.
 */
public final class MetricCheck implements PluginCheck {
    private final MetricProvider provider;
    private final Hyperparameters settings;

    /** Checks the metrics that a provider makes of settings. */
    public MetricCheck(MetricProvider provider, Hyperparameters settings) {
        this.provider = provider;
        this.settings = settings;
    }

    @Override
    public void run(CheckReport report) {
        new MetricParts(provider, settings).run(report);
    }
}
