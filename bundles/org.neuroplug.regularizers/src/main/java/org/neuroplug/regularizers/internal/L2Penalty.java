package org.neuroplug.regularizers.internal;

import java.util.List;
import org.nd4j.linalg.learning.regularization.L2Regularization;
import org.neuroplug.api.plugin.Formula;
import org.neuroplug.api.plugin.Hyperparameters;
import org.neuroplug.api.plugin.Parameter;
import org.neuroplug.api.plugin.Plugin;
import org.neuroplug.api.plugin.Range;
import org.neuroplug.spi.Regularizer;
import org.neuroplug.spi.RegularizerProvider;
import org.osgi.service.component.annotations.Component;

/** The sum of the squares of the weights (Hoerl and Kennard 1970). DL4J halves it: its number is twice this one. */
@Component
@Plugin(
        name = "l2",
        description = "sum of the squares of weights, added to the loss",
        aliases = {"ridge"})
@Formula(
        text = "loss + rate sum w²",
        source = "Hoerl and Kennard 1970, Ridge regression: biased estimation for nonorthogonal problems")
public final class L2Penalty implements RegularizerProvider {
    private static final Parameter RATE =
            Parameter.real("rate", 0.01, Range.atLeast(0), "of the penalty; weight decay in PyTorch is twice as much");

    @Override
    public List<Parameter> parameters() {
        return List.of(RATE);
    }

    @Override
    public Regularizer create(Hyperparameters settings, int... incoming) {
        return Regularizer.ofWeights(new L2Regularization(2 * settings.real(RATE.name())));
    }
}
