package org.neuroplug.checks;

import org.neuroplug.api.plugin.Hyperparameters;
import org.neuroplug.checks.internal.EngineStart;
import org.neuroplug.checks.internal.InitializerParts;
import org.neuroplug.spi.InitializerProvider;

/**
 * The contract of an initializer: it fills the weights of layers of any shape with finite numbers, which depend on the engine's seed and
 * the shape alone.
 */
public final class InitializerCheck implements PluginCheck {
    private final InitializerProvider provider;
    private final Hyperparameters settings;

    /** Checks the initializers that a provider makes of settings. */
    public InitializerCheck(InitializerProvider provider, Hyperparameters settings) {
        this.provider = provider;
        this.settings = settings;
    }

    @Override
    public void run(CheckReport report) {
        report.untimed(EngineStart::run);
        new InitializerParts(provider, settings).run(report);
    }
}
