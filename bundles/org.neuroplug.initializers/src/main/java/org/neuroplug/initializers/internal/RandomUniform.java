package org.neuroplug.initializers.internal;

import java.util.List;
import org.deeplearning4j.nn.weights.IWeightInit;
import org.neuroplug.api.InvalidInputException;
import org.neuroplug.api.plugin.Formula;
import org.neuroplug.api.plugin.Framework;
import org.neuroplug.api.plugin.Hyperparameters;
import org.neuroplug.api.plugin.Parameter;
import org.neuroplug.api.plugin.Plugin;
import org.neuroplug.api.plugin.Range;
import org.neuroplug.spi.InitializerProvider;
import org.neuroplug.spi.WeightInitDrawn;
import org.osgi.service.component.annotations.Component;

/** Uniform between two bounds, whatever the size of the layer. */
@Component
@Plugin(
        name = "random_uniform",
        description = "uniform between two bounds",
        aliases = {"uniform"})
@Formula(text = "between low and high", source = "Keras 3, RandomUniform")
public final class RandomUniform implements InitializerProvider {
    private static final Parameter LOW =
            Parameter.real("low", -0.05, Range.FINITE, "least weight").in(Framework.PYTORCH, 0);
    private static final Parameter HIGH =
            Parameter.real("high", 0.05, Range.FINITE, "largest weight").in(Framework.PYTORCH, 1);

    @Override
    public List<Parameter> parameters() {
        return List.of(LOW, HIGH);
    }

    @Override
    public IWeightInit create(Hyperparameters settings) {
        double low = settings.real(LOW.name());
        double high = settings.real(HIGH.name());
        if (!(low < high)) {
            throw new InvalidInputException(
                    "initializer random_uniform: low must be less than high, were " + low + " and " + high);
        }
        return new WeightInitDrawn("random_uniform(" + settings + ")", Draws.all(Draws.uniform(low, high)));
    }
}
