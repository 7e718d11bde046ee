package org.neuroplug.initializers.internal;

import java.util.List;
import org.deeplearning4j.nn.weights.IWeightInit;
import org.neuroplug.api.plugin.Formula;
import org.neuroplug.api.plugin.Hyperparameters;
import org.neuroplug.api.plugin.Parameter;
import org.neuroplug.api.plugin.Plugin;
import org.neuroplug.spi.InitializerProvider;
import org.osgi.service.component.annotations.Component;

/** Normal of variance 2 / in (He, Zhang, Ren and Sun 2015). */
@Component
@Plugin(
        name = "he_normal",
        description = "normal, of variance 2 / in",
        aliases = {"kaiming_normal"})
@Formula(text = "N(0, 2 / in)", source = "He, Zhang, Ren and Sun 2015, Delving deep into rectifiers")
public final class HeNormal implements InitializerProvider {
    @Override
    public List<Parameter> parameters() {
        return List.of(Normal.truncated());
    }

    @Override
    public IWeightInit create(Hyperparameters settings) {
        return Normal.scaled("he_normal", 2, Scaling.Mode.FAN_IN, settings);
    }
}
