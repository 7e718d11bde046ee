package org.neuroplug.checks;

import org.nd4j.linalg.lossfunctions.ILossFunction;
import org.neuroplug.api.plugin.Hyperparameters;
import org.neuroplug.checks.internal.Breach;
import org.neuroplug.checks.internal.EngineStart;
import org.neuroplug.checks.internal.LossParts;
import org.neuroplug.spi.LossProvider;

/**
 * The contract of a loss, with the output activation that it goes with: losses are finite, for single precision's extremes, too, and the
 * same however rows are asked for; the gradient is the slope of the loss; who goes against it comes to where the right class has the
 * largest prediction; and several at work do not disturb each other.
 */
public final class LossCheck implements PluginCheck {
    private final LossProvider provider;
    private final Hyperparameters settings;

    /** Checks the losses that a provider makes of settings. */
    public LossCheck(LossProvider provider, Hyperparameters settings) {
        this.provider = provider;
        this.settings = settings;
    }

    @Override
    public void run(CheckReport report) {
        boolean created = report.part("creation", () -> {
            ILossFunction made = provider.create(settings);
            String output = provider.output(settings);
            if (made == null || output == null || provider.domain(settings) == null) {
                throw new Breach("it returned null instead of a loss, of its output activation or of its domain");
            }
            return made + " with " + output;
        });
        if (created) {
            report.untimed(EngineStart::run);
            new LossParts(provider, settings).run(report);
        }
    }
}
