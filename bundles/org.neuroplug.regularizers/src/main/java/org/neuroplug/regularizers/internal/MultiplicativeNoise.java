package org.neuroplug.regularizers.internal;

import java.util.List;
import org.deeplearning4j.nn.conf.dropout.GaussianDropout;
import org.neuroplug.api.plugin.Formula;
import org.neuroplug.api.plugin.Hyperparameters;
import org.neuroplug.api.plugin.Parameter;
import org.neuroplug.api.plugin.Plugin;
import org.neuroplug.spi.Regularizer;
import org.neuroplug.spi.RegularizerProvider;
import org.osgi.service.component.annotations.Component;

/** Inputs that are multiplied by normal numbers around 1 (Srivastava and others 2014). */
@Component
@Plugin(name = "gaussian_dropout", description = "inputs are multiplied by noise around 1")
@Formula(
        text = "x N(1, rate / (1 - rate))",
        source = "Srivastava, Hinton, Krizhevsky, Sutskever and Salakhutdinov 2014, Dropout: a simple way to "
                + "prevent neural networks from overfitting")
public final class MultiplicativeNoise implements RegularizerProvider {
    private static final Parameter RATE = Places.rate();
    private static final Parameter LAYERS = Places.LAYERS;

    @Override
    public List<Parameter> parameters() {
        return List.of(RATE, LAYERS);
    }

    @Override
    public Regularizer create(Hyperparameters settings, int... incoming) {
        return Places.of(settings, new GaussianDropout(settings.real(RATE.name())));
    }
}
