package com.example.signum;

import java.util.List;
import org.nd4j.linalg.learning.config.IUpdater;
import org.neuroplug.api.plugin.Hyperparameters;
import org.neuroplug.api.plugin.Parameter;
import org.neuroplug.api.plugin.Plugin;
import org.neuroplug.api.plugin.Range;
import org.neuroplug.spi.OptimizerProvider;
import org.neuroplug.spi.UpdaterElementwise;
import org.osgi.service.component.annotations.Component;

/** Offers {@link Signum} to the workbench. */
@Component
@Plugin(name = "signum", description = "steps of one size, along the sign of the momentum")
public final class SignumProvider implements OptimizerProvider {
    @Override
    public List<Parameter> parameters() {
        return List.of(
                Parameter.real(LEARNING_RATE, 0.0001, Range.above(0), "size of a step"),
                Parameter.real("momentum", 0.9, Range.halfOpen(0, 1), "decay of the momentum"));
    }

    @Override
    public IUpdater create(Hyperparameters settings) {
        double learningRate = settings.real(LEARNING_RATE);
        return new UpdaterElementwise(
                "signum", learningRate, new Signum((float) learningRate, (float) settings.real("momentum")));
    }
}
