package org.neuroplug.initializers.internal;

import java.util.List;
import org.deeplearning4j.nn.weights.IWeightInit;
import org.neuroplug.api.plugin.Formula;
import org.neuroplug.api.plugin.Hyperparameters;
import org.neuroplug.api.plugin.Parameter;
import org.neuroplug.api.plugin.Plugin;
import org.neuroplug.spi.InitializerProvider;
import org.neuroplug.spi.WeightInitDrawn;
import org.osgi.service.component.annotations.Component;

/** Uniform between ±sqrt(3 / in) (LeCun, Bottou, Orr and Müller 1998). DL4J's own is sqrt(3) times as wide. */
@Component
@Plugin(name = "lecun_uniform", description = "uniform, of variance 1 / in")
@Formula(text = "between ±sqrt(3 / in)", source = "LeCun, Bottou, Orr and Müller 1998, Efficient backprop")
public final class LecunUniform implements InitializerProvider {
    @Override
    public List<Parameter> parameters() {
        return List.of();
    }

    @Override
    public IWeightInit create(Hyperparameters settings) {
        return new WeightInitDrawn(
                "lecun_uniform", new Scaling(1, Scaling.Mode.FAN_IN, Scaling.Distribution.UNIFORM).initializer());
    }
}
