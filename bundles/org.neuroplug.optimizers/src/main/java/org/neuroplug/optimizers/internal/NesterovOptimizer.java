package org.neuroplug.optimizers.internal;

import java.util.List;
import org.nd4j.linalg.learning.config.IUpdater;
import org.nd4j.linalg.learning.config.Nesterovs;
import org.neuroplug.api.plugin.Formula;
import org.neuroplug.api.plugin.Framework;
import org.neuroplug.api.plugin.Hyperparameters;
import org.neuroplug.api.plugin.Parameter;
import org.neuroplug.api.plugin.Plugin;
import org.neuroplug.spi.OptimizerProvider;
import org.osgi.service.component.annotations.Component;

/**
 * Momentum whose gradient is taken where the velocity leads (Nesterov 1983; in this form Sutskever, Martens, Dahl and
 * Hinton 2013, <em>On the importance of initialization and momentum in deep learning</em>).
 */
@Component
@Plugin(name = "nesterov", description = "momentum that looks ahead", aliases = "nesterovs")
@Formula(
        text = "v = momentum v + learning-rate g; w -= momentum v + learning-rate g",
        source =
                "Nesterov 1983, A method for solving the convex programming problem; Sutskever, Martens, Dahl and Hinton 2013")
public final class NesterovOptimizer implements OptimizerProvider {
    private static final String MOMENTUM = "momentum";

    @Override
    public List<Parameter> parameters() {
        return List.of(
                Settings.learningRate(0.01).in(Framework.PYTORCH, 0.001).in(Framework.DL4J, 0.1),
                Settings.decay(MOMENTUM, 0.9, "part of the velocity that a step keeps"));
    }

    @Override
    public IUpdater create(Hyperparameters settings) {
        return new Nesterovs(settings.real(LEARNING_RATE), settings.real(MOMENTUM));
    }
}
