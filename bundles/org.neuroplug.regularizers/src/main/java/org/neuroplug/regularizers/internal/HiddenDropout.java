package org.neuroplug.regularizers.internal;

import java.util.List;
import org.deeplearning4j.nn.conf.dropout.Dropout;
import org.neuroplug.api.plugin.Formula;
import org.neuroplug.api.plugin.Hyperparameters;
import org.neuroplug.api.plugin.Parameter;
import org.neuroplug.api.plugin.Plugin;
import org.neuroplug.spi.Regularizer;
import org.neuroplug.spi.RegularizerProvider;
import org.osgi.service.component.annotations.Component;

/** Inputs that are 0 at random (Srivastava and others 2014); the others are made larger by as much. */
@Component
@Plugin(name = "dropout", description = "inputs are 0 at random")
@Formula(
        text = "x / (1 - rate) with probability 1 - rate, else 0",
        source = "Srivastava, Hinton, Krizhevsky, Sutskever and Salakhutdinov 2014, Dropout: a simple way to "
                + "prevent neural networks from overfitting")
public final class HiddenDropout implements RegularizerProvider {
    private static final Parameter RATE = Places.rate();
    private static final Parameter LAYERS = Places.LAYERS;

    @Override
    public List<Parameter> parameters() {
        return List.of(RATE, LAYERS);
    }

    @Override
    public Regularizer create(Hyperparameters settings, int... incoming) {
        return Places.of(settings, new Dropout(1 - settings.real(RATE.name())));
    }
}
