package org.neuroplug.losses.internal;

import org.nd4j.linalg.lossfunctions.ILossFunction;
import org.neuroplug.api.plugin.Formula;
import org.neuroplug.api.plugin.Hyperparameters;
import org.neuroplug.api.plugin.Plugin;
import org.neuroplug.spi.LossByRow;
import org.neuroplug.spi.LossProvider;
import org.osgi.service.component.annotations.Component;

/** The mean absolute error. Its slope where there is no error is 0. */
@Component
@Plugin(
        name = "mae",
        description = "mean of the absolute errors",
        aliases = {"mean_absolute_error", "L1Loss"})
@Formula(
        text = "mean_i |p_i - t_i|",
        source = "Bloomfield and Steiger 1983, Least absolute deviations: theory, applications, and algorithms")
public final class MeanAbsoluteErrorLoss implements LossProvider {
    @Override
    public ILossFunction create(Hyperparameters settings) {
        return new LossByRow("mae", new MeanLoss(new OfOutput()));
    }

    private record OfOutput() implements OutputLoss {
        @Override
        public double value(double p, double t) {
            return Math.abs(p - t);
        }

        @Override
        public double slope(double p, double t) {
            return Math.signum(p - t);
        }
    }
}
