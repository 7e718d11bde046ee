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

/** Uniform between ±sqrt(6 / (in + out)) (Glorot and Bengio 2010): DL4J's own, whose numbers {@code fused} draws without loading the engine. */
@Component
@Plugin(
        name = "glorot_uniform",
        description = "uniform, of variance 2 / (in + out)",
        aliases = {"xavier_uniform"})
@Formula(
        text = "between ±sqrt(6 / (in + out))",
        source = "Glorot and Bengio 2010, Understanding the difficulty of training deep feedforward neural networks")
public final class GlorotUniform implements InitializerProvider {
    @Override
    public List<Parameter> parameters() {
        return List.of();
    }

    @Override
    public IWeightInit create(Hyperparameters settings) {
        return WeightInit.XAVIER_UNIFORM.getWeightInitFunction();
    }
}
