package org.neuroplug.regularizers.internal;

import java.util.List;
import org.deeplearning4j.nn.conf.dropout.AlphaDropout;
import org.neuroplug.api.plugin.Formula;
import org.neuroplug.api.plugin.Hyperparameters;
import org.neuroplug.api.plugin.Parameter;
import org.neuroplug.api.plugin.Plugin;
import org.neuroplug.spi.Regularizer;
import org.neuroplug.spi.RegularizerProvider;
import org.osgi.service.component.annotations.Component;

/** Dropout that keeps mean and variance of what selu makes (Klambauer and others 2017). */
@Component
@Plugin(name = "alpha_dropout", description = "dropout for selu: mean and variance stay")
@Formula(
        text = "a (x with probability 1 - rate, else -1.7581) + b, with a and b such that mean 0 and "
                + "variance 1 stay",
        source = "Klambauer, Unterthiner, Mayr and Hochreiter 2017, Self-normalizing neural networks")
public final class SeluDropout implements RegularizerProvider {
    private static final Parameter RATE = Places.rate();
    private static final Parameter LAYERS = Places.LAYERS;

    @Override
    public List<Parameter> parameters() {
        return List.of(RATE, LAYERS);
    }

    @Override
    public Regularizer create(Hyperparameters settings, int... incoming) {
        return Places.of(settings, new AlphaDropout(1 - settings.real(RATE.name())));
    }
}
