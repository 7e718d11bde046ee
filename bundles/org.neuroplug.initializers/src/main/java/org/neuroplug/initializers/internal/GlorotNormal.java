package org.neuroplug.initializers.internal;

import java.util.List;
import org.deeplearning4j.nn.weights.IWeightInit;
import org.neuroplug.api.plugin.Formula;
import org.neuroplug.api.plugin.Hyperparameters;
import org.neuroplug.api.plugin.Parameter;
import org.neuroplug.api.plugin.Plugin;
import org.neuroplug.spi.InitializerProvider;
import org.osgi.service.component.annotations.Component;

/** Normal of variance 2 / (in + out) (Glorot and Bengio 2010). */
@Component
@Plugin(
        name = "glorot_normal",
        description = "normal, of variance 2 / (in + out)",
        aliases = {"xavier", "xavier_normal"})
@Formula(
        text = "N(0, 2 / (in + out))",
        source = "Glorot and Bengio 2010, Understanding the difficulty of training deep feedforward neural networks")
public final class GlorotNormal implements InitializerProvider {
    @Override
    public List<Parameter> parameters() {
        return List.of(Normal.truncated());
    }

    @Override
    public IWeightInit create(Hyperparameters settings) {
        return Normal.scaled("glorot_normal", 1, Scaling.Mode.FAN_AVG, settings);
    }
}
