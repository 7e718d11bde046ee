package org.neuroplug.initializers.internal;

import java.util.List;
import org.deeplearning4j.nn.weights.IWeightInit;
import org.deeplearning4j.nn.weights.WeightInitConstant;
import org.neuroplug.api.plugin.Formula;
import org.neuroplug.api.plugin.Hyperparameters;
import org.neuroplug.api.plugin.Parameter;
import org.neuroplug.api.plugin.Plugin;
import org.neuroplug.spi.InitializerProvider;
import org.osgi.service.component.annotations.Component;

/** Nothing but 1; hidden layers cannot learn from it. */
@Component
@Plugin(
        name = "ones",
        description = "nothing but 1",
        aliases = {"one"})
@Formula(text = "1", source = "Keras 3, Ones")
public final class Ones implements InitializerProvider {
    @Override
    public List<Parameter> parameters() {
        return List.of();
    }

    @Override
    public IWeightInit create(Hyperparameters settings) {
        return new WeightInitConstant(1);
    }
}
