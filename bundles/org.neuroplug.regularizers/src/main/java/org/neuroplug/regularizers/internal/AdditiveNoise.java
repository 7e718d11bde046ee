package org.neuroplug.regularizers.internal;

import java.util.List;
import org.deeplearning4j.nn.conf.dropout.GaussianNoise;
import org.neuroplug.api.plugin.Formula;
import org.neuroplug.api.plugin.Hyperparameters;
import org.neuroplug.api.plugin.Parameter;
import org.neuroplug.api.plugin.Plugin;
import org.neuroplug.api.plugin.Range;
import org.neuroplug.spi.Regularizer;
import org.neuroplug.spi.RegularizerProvider;
import org.osgi.service.component.annotations.Component;

/** Inputs that normal numbers are added to (Bishop 1995). */
@Component
@Plugin(name = "gaussian_noise", description = "noise is added to inputs")
@Formula(
        text = "x + N(0, stddev²)",
        source = "Bishop 1995, Training with noise is equivalent to Tikhonov regularization")
public final class AdditiveNoise implements RegularizerProvider {
    private static final Parameter STDDEV =
            Parameter.real("stddev", 0.1, Range.above(0), "standard deviation of the noise");
    private static final Parameter LAYERS = Places.LAYERS;

    @Override
    public List<Parameter> parameters() {
        return List.of(STDDEV, LAYERS);
    }

    @Override
    public Regularizer create(Hyperparameters settings, int... incoming) {
        return Places.of(settings, new GaussianNoise(settings.real(STDDEV.name())));
    }
}
