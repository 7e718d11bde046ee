package org.neuroplug.losses.internal;

import org.nd4j.linalg.lossfunctions.ILossFunction;
import org.neuroplug.api.plugin.Formula;
import org.neuroplug.api.plugin.Hyperparameters;
import org.neuroplug.api.plugin.Plugin;
import org.neuroplug.spi.LossByRow;
import org.neuroplug.spi.LossProvider;
import org.osgi.service.component.annotations.Component;

/** Minus the logarithm of the likelihood of a Poisson distribution, but for a constant, with the 1e-7 that Keras adds. */
@Component
@Plugin(name = "poisson", description = "of counts that are distributed so")
@Formula(text = "mean_i (p_i - t_i log(p_i + 1e-7))", source = "Keras 3, Poisson")
public final class PoissonLoss implements LossProvider {
    private static final double LEAST = 1e-7;

    @Override
    public ILossFunction create(Hyperparameters settings) {
        return new LossByRow("poisson", new MeanLoss(new OfOutput()));
    }

    @Override
    public Domain domain(Hyperparameters settings) {
        return Domain.NOT_NEGATIVE;
    }

    private record OfOutput() implements OutputLoss {
        @Override
        public double value(double p, double t) {
            return p - t * Math.log(p + LEAST);
        }

        @Override
        public double slope(double p, double t) {
            return 1 - t / (p + LEAST);
        }
    }
}
