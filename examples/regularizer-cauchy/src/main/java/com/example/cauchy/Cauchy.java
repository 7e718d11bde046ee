package com.example.cauchy;

import java.util.List;
import org.neuroplug.api.plugin.Formula;
import org.neuroplug.api.plugin.Hyperparameters;
import org.neuroplug.api.plugin.Parameter;
import org.neuroplug.api.plugin.Plugin;
import org.neuroplug.api.plugin.Range;
import org.neuroplug.spi.Regularizer;
import org.neuroplug.spi.RegularizerProvider;
import org.osgi.service.component.annotations.Component;

/** Small weights become smaller, large ones may stay: what a Cauchy distribution of weights makes likely. */
@Component
@Plugin(name = "cauchy", description = "small weights become smaller, large ones may stay")
@Formula(text = "loss + rate sum log(1 + w²)")
public final class Cauchy implements RegularizerProvider {
    @Override
    public List<Parameter> parameters() {
        return List.of(Parameter.real("rate", 0.001, Range.atLeast(0), "of the penalty"));
    }

    @Override
    public Regularizer create(Hyperparameters settings, int... incoming) {
        return Regularizer.ofWeights(new CauchyPenalty(settings.real("rate")));
    }
}
