package org.neuroplug.initializers.internal;

import java.util.List;
import org.deeplearning4j.nn.weights.IWeightInit;
import org.deeplearning4j.nn.weights.WeightInitConstant;
import org.neuroplug.api.plugin.Formula;
import org.neuroplug.api.plugin.Hyperparameters;
import org.neuroplug.api.plugin.Parameter;
import org.neuroplug.api.plugin.Plugin;
import org.neuroplug.api.plugin.Range;
import org.neuroplug.spi.InitializerProvider;
import org.osgi.service.component.annotations.Component;

/** The same number for all weights of a layer, whose units then stay the same: nothing to learn with. */
@Component
@Plugin(name = "constant", description = "the same number for all weights")
@Formula(text = "value", source = "Keras 3, Constant")
public final class ConstantInitializer implements InitializerProvider {
    private static final Parameter VALUE = Parameter.real("value", 0, Range.FINITE, "the number");

    @Override
    public List<Parameter> parameters() {
        return List.of(VALUE);
    }

    @Override
    public IWeightInit create(Hyperparameters settings) {
        return new WeightInitConstant(settings.real(VALUE.name()));
    }
}
