package org.neuroplug.losses.internal;

import org.nd4j.linalg.lossfunctions.ILossFunction;
import org.neuroplug.api.plugin.Formula;
import org.neuroplug.api.plugin.Hyperparameters;
import org.neuroplug.api.plugin.Plugin;
import org.neuroplug.spi.LossByRow;
import org.neuroplug.spi.LossProvider;
import org.osgi.service.component.annotations.Component;

/** The logarithm of the hyperbolic cosine of errors, log cosh e = |e| + log(1 + exp(-2|e|)) - log 2, which is finite for any error. */
@Component
@Plugin(name = "log_cosh", description = "nearly mse for small errors, nearly mae for large ones")
@Formula(text = "mean_i log(cosh(p_i - t_i))", source = "Keras 3, LogCosh")
public final class LogCoshLoss implements LossProvider {
    private static final double LOG_2 = Math.log(2);

    @Override
    public ILossFunction create(Hyperparameters settings) {
        return new LossByRow("log_cosh", new MeanLoss(new OfOutput()));
    }

    private record OfOutput() implements OutputLoss {
        @Override
        public double value(double p, double t) {
            double error = Math.abs(p - t);
            return error + Math.log1p(Math.exp(-2 * error)) - LOG_2;
        }

        @Override
        public double slope(double p, double t) {
            return Math.tanh(p - t);
        }
    }
}
