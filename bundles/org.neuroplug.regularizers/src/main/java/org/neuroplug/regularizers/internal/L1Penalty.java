package org.neuroplug.regularizers.internal;

import java.util.List;
import org.nd4j.linalg.learning.regularization.L1Regularization;
import org.neuroplug.api.plugin.Formula;
import org.neuroplug.api.plugin.Hyperparameters;
import org.neuroplug.api.plugin.Parameter;
import org.neuroplug.api.plugin.Plugin;
import org.neuroplug.api.plugin.Range;
import org.neuroplug.spi.Regularizer;
import org.neuroplug.spi.RegularizerProvider;
import org.osgi.service.component.annotations.Component;

/** The sum of the magnitudes of the weights (Tibshirani 1996), which makes many of them nearly 0. */
@Component
@Plugin(
        name = "l1",
        description = "sum of the magnitudes of weights, added to the loss",
        aliases = {"lasso"})
@Formula(text = "loss + rate sum |w|", source = "Tibshirani 1996, Regression shrinkage and selection via the lasso")
public final class L1Penalty implements RegularizerProvider {
    private static final Parameter RATE = Parameter.real("rate", 0.01, Range.atLeast(0), "of the penalty");

    @Override
    public List<Parameter> parameters() {
        return List.of(RATE);
    }

    @Override
    public Regularizer create(Hyperparameters settings, int... incoming) {
        return Regularizer.ofWeights(new L1Regularization(settings.real(RATE.name())));
    }
}
