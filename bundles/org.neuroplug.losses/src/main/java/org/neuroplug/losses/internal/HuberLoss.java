package org.neuroplug.losses.internal;

import java.util.List;
import org.nd4j.linalg.lossfunctions.ILossFunction;
import org.neuroplug.api.plugin.Formula;
import org.neuroplug.api.plugin.Hyperparameters;
import org.neuroplug.api.plugin.Parameter;
import org.neuroplug.api.plugin.Plugin;
import org.neuroplug.api.plugin.Range;
import org.neuroplug.spi.LossByRow;
import org.neuroplug.spi.LossProvider;
import org.osgi.service.component.annotations.Component;

/** Huber's loss (Huber 1964, <em>Robust estimation of a location parameter</em>). */
@Component
@Plugin(
        name = "huber",
        description = "squared for small errors, straight for large ones",
        aliases = {"HuberLoss", "SmoothL1Loss"})
@Formula(
        text = "mean_i (e^2 / 2 if |e| <= delta, else delta |e| - delta^2 / 2), e = p_i - t_i",
        source = "Huber 1964, Robust estimation of a location parameter")
public final class HuberLoss implements LossProvider {
    private static final Parameter DELTA = Parameter.real("delta", 1, Range.above(0), "errors up to it are squared");

    @Override
    public List<Parameter> parameters() {
        return List.of(DELTA);
    }

    @Override
    public ILossFunction create(Hyperparameters settings) {
        return new LossByRow("huber(" + settings + ")", new MeanLoss(new OfOutput(settings.real(DELTA.name()))));
    }

    private record OfOutput(double delta) implements OutputLoss {
        @Override
        public double value(double p, double t) {
            double error = Math.abs(p - t);
            return error <= delta ? error * error / 2 : delta * error - delta * delta / 2;
        }

        @Override
        public double slope(double p, double t) {
            return Math.max(-delta, Math.min(delta, p - t));
        }
    }
}
