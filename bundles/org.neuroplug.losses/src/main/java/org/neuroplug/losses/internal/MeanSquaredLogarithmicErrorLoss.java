package org.neuroplug.losses.internal;

import org.nd4j.linalg.lossfunctions.ILossFunction;
import org.neuroplug.api.plugin.Formula;
import org.neuroplug.api.plugin.Hyperparameters;
import org.neuroplug.api.plugin.Plugin;
import org.neuroplug.spi.LossByRow;
import org.neuroplug.spi.LossProvider;
import org.osgi.service.component.annotations.Component;

/** The mean squared error of log(1 + x), where x is at least 1e-7, as in Keras: below, there is no slope. */
@Component
@Plugin(
        name = "msle",
        description = "mean of the squared errors of logarithms",
        aliases = "mean_squared_logarithmic_error")
@Formula(
        text = "mean_i (log(1 + max(p_i, 1e-7)) - log(1 + max(t_i, 1e-7)))^2",
        source = "Keras 3, MeanSquaredLogarithmicError")
public final class MeanSquaredLogarithmicErrorLoss implements LossProvider {
    private static final double LEAST = 1e-7;

    @Override
    public ILossFunction create(Hyperparameters settings) {
        return new LossByRow("msle", new MeanLoss(new OfOutput()));
    }

    private record OfOutput() implements OutputLoss {
        @Override
        public double value(double p, double t) {
            double error = logarithm(p) - logarithm(t);
            return error * error;
        }

        @Override
        public double slope(double p, double t) {
            return p > LEAST ? 2 * (logarithm(p) - logarithm(t)) / (1 + p) : 0;
        }

        private static double logarithm(double x) {
            return Math.log1p(Math.max(x, LEAST));
        }
    }
}
