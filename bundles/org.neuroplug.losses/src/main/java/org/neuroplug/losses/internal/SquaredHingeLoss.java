package org.neuroplug.losses.internal;

import org.nd4j.linalg.lossfunctions.ILossFunction;
import org.neuroplug.api.plugin.Formula;
import org.neuroplug.api.plugin.Hyperparameters;
import org.neuroplug.api.plugin.Plugin;
import org.neuroplug.spi.LossByRow;
import org.neuroplug.spi.LossProvider;
import org.osgi.service.component.annotations.Component;

/** The squared hinge loss of each output, one class against all others. */
@Component
@Plugin(name = "squared_hinge", description = "hinge, of each output squared")
@Formula(
        text = "mean_i max(0, 1 - y_i p_i)^2, y_i = 1 if i is right, else -1",
        source = "Tang 2013, Deep learning using linear support vector machines")
public final class SquaredHingeLoss implements LossProvider {
    @Override
    public ILossFunction create(Hyperparameters settings) {
        return new LossByRow("squared_hinge", new MeanLoss(new OfOutput()));
    }

    @Override
    public String output(Hyperparameters settings) {
        return "linear";
    }

    private record OfOutput() implements OutputLoss {
        @Override
        public double value(double p, double t) {
            double missing = Math.max(0, 1 - Sign.of(t) * p);
            return missing * missing;
        }

        @Override
        public double slope(double p, double t) {
            return -2 * Sign.of(t) * Math.max(0, 1 - Sign.of(t) * p);
        }
    }
}
