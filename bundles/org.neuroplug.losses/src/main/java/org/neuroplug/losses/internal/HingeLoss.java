package org.neuroplug.losses.internal;

import org.nd4j.linalg.lossfunctions.ILossFunction;
import org.neuroplug.api.plugin.Formula;
import org.neuroplug.api.plugin.Hyperparameters;
import org.neuroplug.api.plugin.Plugin;
import org.neuroplug.spi.LossByRow;
import org.neuroplug.spi.LossProvider;
import org.osgi.service.component.annotations.Component;

/** The hinge loss of each output, one class against all others. */
@Component
@Plugin(name = "hinge", description = "how far each output is from the right side of its margin")
@Formula(
        text = "mean_i max(0, 1 - y_i p_i), y_i = 1 if i is right, else -1",
        source = "Cortes and Vapnik 1995, Support-vector networks")
public final class HingeLoss implements LossProvider {
    @Override
    public ILossFunction create(Hyperparameters settings) {
        return new LossByRow("hinge", new MeanLoss(new OfOutput()));
    }

    @Override
    public String output(Hyperparameters settings) {
        return "linear";
    }

    private record OfOutput() implements OutputLoss {
        @Override
        public double value(double p, double t) {
            return Math.max(0, 1 - Sign.of(t) * p);
        }

        @Override
        public double slope(double p, double t) {
            return Sign.of(t) * p < 1 ? -Sign.of(t) : 0;
        }
    }
}
