package org.neuroplug.losses.internal;

import org.nd4j.linalg.lossfunctions.ILossFunction;
import org.nd4j.linalg.lossfunctions.impl.LossMSE;
import org.neuroplug.api.plugin.Formula;
import org.neuroplug.api.plugin.Hyperparameters;
import org.neuroplug.api.plugin.Plugin;
import org.neuroplug.spi.LossProvider;
import org.osgi.service.component.annotations.Component;

/** The mean squared error, the engine's own. For classes it is also known as Brier's score. */
@Component
@Plugin(
        name = "mse",
        description = "mean of the squared errors",
        aliases = {"mean_squared_error", "MSELoss"})
@Formula(
        text = "mean_i (p_i - t_i)^2",
        source = "Legendre 1805, Nouvelles méthodes pour la détermination des orbites des comètes")
public final class MeanSquaredErrorLoss implements LossProvider {
    @Override
    public ILossFunction create(Hyperparameters settings) {
        return new LossMSE();
    }
}
