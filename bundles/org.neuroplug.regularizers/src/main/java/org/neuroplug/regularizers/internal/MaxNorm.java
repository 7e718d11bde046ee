package org.neuroplug.regularizers.internal;

import java.util.List;
import org.deeplearning4j.nn.conf.constraint.MaxNormConstraint;
import org.neuroplug.api.plugin.Formula;
import org.neuroplug.api.plugin.Hyperparameters;
import org.neuroplug.api.plugin.Parameter;
import org.neuroplug.api.plugin.Plugin;
import org.neuroplug.api.plugin.Range;
import org.neuroplug.spi.Regularizer;
import org.neuroplug.spi.RegularizerProvider;
import org.osgi.service.component.annotations.Component;

/** Weights of an output that are scaled down when their norm is too large (Srebro and others 2005). */
@Component
@Plugin(name = "max_norm", description = "weights of each output are scaled down to a norm")
@Formula(
        text = "w value / |w| where |w| > value",
        source = "Srebro, Rennie and Jaakkola 2005, Maximum-margin matrix factorization")
public final class MaxNorm implements RegularizerProvider {
    private static final Parameter VALUE = Parameter.real("value", 2, Range.above(0), "the largest norm");

    @Override
    public List<Parameter> parameters() {
        return List.of(VALUE);
    }

    @Override
    public Regularizer create(Hyperparameters settings, int... incoming) {
        return Regularizer.ofConstraints(new MaxNormConstraint(settings.real(VALUE.name()), incoming));
    }
}
