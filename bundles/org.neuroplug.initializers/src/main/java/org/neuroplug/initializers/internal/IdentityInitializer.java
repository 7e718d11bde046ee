package org.neuroplug.initializers.internal;

import java.util.List;
import java.util.random.RandomGenerator;
import org.deeplearning4j.nn.weights.IWeightInit;
import org.neuroplug.api.plugin.Formula;
import org.neuroplug.api.plugin.Hyperparameters;
import org.neuroplug.api.plugin.Parameter;
import org.neuroplug.api.plugin.Plugin;
import org.neuroplug.api.plugin.Range;
import org.neuroplug.spi.Initializer;
import org.neuroplug.spi.InitializerProvider;
import org.neuroplug.spi.WeightInitDrawn;
import org.neuroplug.spi.WeightShape;
import org.osgi.service.component.annotations.Component;

/** Each output is the input of its number, as far as there is one. */
@Component
@Plugin(
        name = "identity",
        description = "1 where input and output have the same number, else 0",
        aliases = {"eye"})
@Formula(
        text = "gain if i = j, else 0",
        source = "Le, Jaitly and Hinton 2015, A simple way to initialize recurrent networks of rectified linear units")
public final class IdentityInitializer implements InitializerProvider {
    private static final Parameter GAIN = Parameter.real("gain", 1, Range.FINITE, "what inputs are multiplied by");

    @Override
    public List<Parameter> parameters() {
        return List.of(GAIN);
    }

    @Override
    public IWeightInit create(Hyperparameters settings) {
        return new WeightInitDrawn("identity(" + settings + ")", new Diagonal((float) settings.real(GAIN.name())));
    }

    private record Diagonal(float gain) implements Initializer {
        @Override
        public void draw(float[] weights, WeightShape shape, RandomGenerator random) {
            for (int i = 0; i < weights.length; i++) {
                weights[i] = i / shape.columns() == i % shape.columns() ? gain : 0;
            }
        }
    }
}
