package org.neuroplug.regularizers.internal;

import java.util.List;
import org.deeplearning4j.nn.conf.constraint.NonNegativeConstraint;
import org.neuroplug.api.plugin.Formula;
import org.neuroplug.api.plugin.Hyperparameters;
import org.neuroplug.api.plugin.Parameter;
import org.neuroplug.api.plugin.Plugin;
import org.neuroplug.spi.Regularizer;
import org.neuroplug.spi.RegularizerProvider;
import org.osgi.service.component.annotations.Component;

/** Weights that are at least 0 after each step. */
@Component
@Plugin(
        name = "non_negative",
        description = "weights are at least 0",
        aliases = {"non_neg"})
@Formula(text = "max(0, w)", source = "Keras 3, NonNeg")
public final class NonNegative implements RegularizerProvider {
    @Override
    public List<Parameter> parameters() {
        return List.of();
    }

    @Override
    public Regularizer create(Hyperparameters settings, int... incoming) {
        return Regularizer.ofConstraints(new NonNegativeConstraint());
    }
}
