package org.neuroplug.regularizers.internal;

import java.util.List;
import org.deeplearning4j.nn.conf.constraint.UnitNormConstraint;
import org.neuroplug.api.plugin.Formula;
import org.neuroplug.api.plugin.Hyperparameters;
import org.neuroplug.api.plugin.Parameter;
import org.neuroplug.api.plugin.Plugin;
import org.neuroplug.spi.Regularizer;
import org.neuroplug.spi.RegularizerProvider;
import org.osgi.service.component.annotations.Component;

/** Weights of an output whose norm is 1 after each step. */
@Component
@Plugin(name = "unit_norm", description = "weights of each output have norm 1")
@Formula(text = "w / |w|", source = "Keras 3, UnitNorm")
public final class UnitNorm implements RegularizerProvider {
    @Override
    public List<Parameter> parameters() {
        return List.of();
    }

    @Override
    public Regularizer create(Hyperparameters settings, int... incoming) {
        return Regularizer.ofConstraints(new UnitNormConstraint(incoming));
    }
}
