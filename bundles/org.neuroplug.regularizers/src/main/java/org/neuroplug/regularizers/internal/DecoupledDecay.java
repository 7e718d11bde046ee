package org.neuroplug.regularizers.internal;

import java.util.List;
import org.nd4j.linalg.learning.regularization.WeightDecay;
import org.neuroplug.api.plugin.Formula;
import org.neuroplug.api.plugin.Hyperparameters;
import org.neuroplug.api.plugin.Parameter;
import org.neuroplug.api.plugin.Plugin;
import org.neuroplug.api.plugin.Range;
import org.neuroplug.spi.Regularizer;
import org.neuroplug.spi.RegularizerProvider;
import org.osgi.service.component.annotations.Component;

/** What is taken off the weights in each step, whatever the gradient (Loshchilov and Hutter 2019); an optimizer such as {@code adamw} brings its own. */
@Component
@Plugin(name = "weight_decay", description = "weights are made smaller in each step, beside the optimizer")
@Formula(
        text = "w -= learning-rate rate w",
        source = "Loshchilov and Hutter 2019, Decoupled weight decay regularization")
public final class DecoupledDecay implements RegularizerProvider {
    private static final Parameter RATE = Parameter.real(
            "rate", 0.01, Range.atLeast(0), "part of the weights that a step of learning rate 1 takes off");

    @Override
    public List<Parameter> parameters() {
        return List.of(RATE);
    }

    @Override
    public Regularizer create(Hyperparameters settings, int... incoming) {
        return Regularizer.ofWeights(new WeightDecay(settings.real(RATE.name()), true));
    }
}
