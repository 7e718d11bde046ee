package org.neuroplug.initializers.internal;

import java.util.List;
import org.deeplearning4j.nn.weights.IWeightInit;
import org.neuroplug.api.plugin.Formula;
import org.neuroplug.api.plugin.Framework;
import org.neuroplug.api.plugin.Hyperparameters;
import org.neuroplug.api.plugin.Parameter;
import org.neuroplug.api.plugin.Plugin;
import org.neuroplug.api.plugin.Range;
import org.neuroplug.spi.InitializerProvider;
import org.neuroplug.spi.WeightInitDrawn;
import org.osgi.service.component.annotations.Component;

/** Normal, whatever the size of the layer. */
@Component
@Plugin(
        name = "random_normal",
        description = "normal",
        aliases = {"normal"})
@Formula(text = "N(mean, stddev²)", source = "Keras 3, RandomNormal")
public final class RandomNormal implements InitializerProvider {
    private static final Parameter MEAN = Parameter.real("mean", 0, Range.FINITE, "middle of the weights");
    private static final Parameter STDDEV = Parameter.real(
                    "stddev", 0.05, Range.above(0), "standard deviation of the weights")
            .in(Framework.PYTORCH, 1);

    @Override
    public List<Parameter> parameters() {
        return List.of(MEAN, STDDEV);
    }

    @Override
    public IWeightInit create(Hyperparameters settings) {
        return new WeightInitDrawn(
                "random_normal(" + settings + ")",
                Draws.all(Draws.normal(settings.real(MEAN.name()), settings.real(STDDEV.name()))));
    }
}
