package org.neuroplug.initializers.internal;

import java.util.List;
import org.deeplearning4j.nn.weights.IWeightInit;
import org.neuroplug.api.plugin.Formula;
import org.neuroplug.api.plugin.Hyperparameters;
import org.neuroplug.api.plugin.Parameter;
import org.neuroplug.api.plugin.Plugin;
import org.neuroplug.spi.InitializerProvider;
import org.osgi.service.component.annotations.Component;

/** Normal of variance 1 / in (LeCun, Bottou, Orr and Müller 1998). */
@Component
@Plugin(name = "lecun_normal", description = "normal, of variance 1 / in")
@Formula(text = "N(0, 1 / in)", source = "LeCun, Bottou, Orr and Müller 1998, Efficient backprop")
public final class LecunNormal implements InitializerProvider {
    @Override
    public List<Parameter> parameters() {
        return List.of(Normal.truncated());
    }

    @Override
    public IWeightInit create(Hyperparameters settings) {
        return Normal.scaled("lecun_normal", 1, Scaling.Mode.FAN_IN, settings);
    }
}
