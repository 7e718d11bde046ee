package org.neuroplug.initializers.internal;

import java.util.List;
import org.deeplearning4j.nn.weights.IWeightInit;
import org.deeplearning4j.nn.weights.WeightInit;
import org.neuroplug.api.plugin.Formula;
import org.neuroplug.api.plugin.Hyperparameters;
import org.neuroplug.api.plugin.Parameter;
import org.neuroplug.api.plugin.Plugin;
import org.neuroplug.spi.InitializerProvider;
import org.osgi.service.component.annotations.Component;

/** Uniform between ±sqrt(6 / in) (He, Zhang, Ren and Sun 2015): DL4J's own, whose numbers {@code fused} draws without loading the engine. */
@Component
@Plugin(
        name = "he_uniform",
        description = "uniform, of variance 2 / in",
        aliases = {"kaiming_uniform", "relu_uniform"})
@Formula(text = "between ±sqrt(6 / in)", source = "He, Zhang, Ren and Sun 2015, Delving deep into rectifiers")
public final class HeUniform implements InitializerProvider {
    @Override
    public List<Parameter> parameters() {
        return List.of();
    }

    @Override
    public IWeightInit create(Hyperparameters settings) {
        return WeightInit.RELU_UNIFORM.getWeightInitFunction();
    }
}
