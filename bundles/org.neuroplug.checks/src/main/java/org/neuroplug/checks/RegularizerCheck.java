package org.neuroplug.checks;

import org.neuroplug.api.plugin.Hyperparameters;
import org.neuroplug.checks.internal.EngineStart;
import org.neuroplug.checks.internal.RegularizerParts;
import org.neuroplug.spi.RegularizerProvider;

/**
 * The contract of a regularizer: a network trains with it, its weights stay finite and depend on the seed alone, and it is no part of what
 * a trained network says.
 */
public final class RegularizerCheck implements PluginCheck {
    private final RegularizerProvider provider;
    private final Hyperparameters settings;

    /** Checks the regularizers that a provider makes of settings. */
    public RegularizerCheck(RegularizerProvider provider, Hyperparameters settings) {
        this.provider = provider;
        this.settings = settings;
    }

    @Override
    public void run(CheckReport report) {
        report.untimed(EngineStart::run);
        new RegularizerParts(provider, settings).run(report);
    }
}
