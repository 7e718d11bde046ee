package org.neuroplug.optimizers.internal;

import java.util.List;
import org.nd4j.linalg.learning.config.IUpdater;
import org.nd4j.linalg.learning.config.Sgd;
import org.neuroplug.api.plugin.Formula;
import org.neuroplug.api.plugin.Framework;
import org.neuroplug.api.plugin.Hyperparameters;
import org.neuroplug.api.plugin.Parameter;
import org.neuroplug.api.plugin.Plugin;
import org.neuroplug.spi.OptimizerProvider;
import org.osgi.service.component.annotations.Component;

/** Plain gradient descent on each batch (Robbins and Monro 1951, <em>A stochastic approximation method</em>). */
@Component
@Plugin(name = "sgd", description = "gradient descent")
@Formula(text = "w -= learning-rate g", source = "Robbins and Monro 1951, A stochastic approximation method")
public final class SgdOptimizer implements OptimizerProvider {
    @Override
    public List<Parameter> parameters() {
        return List.of(Settings.learningRate(0.01).in(Framework.PYTORCH, 0.001).in(Framework.DL4J, 0.001));
    }

    @Override
    public IUpdater create(Hyperparameters settings) {
        return new Sgd(settings.real(LEARNING_RATE));
    }
}
