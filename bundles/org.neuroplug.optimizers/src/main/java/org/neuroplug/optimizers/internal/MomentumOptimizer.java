package org.neuroplug.optimizers.internal;

import java.util.List;
import org.nd4j.linalg.learning.config.IUpdater;
import org.neuroplug.api.plugin.Formula;
import org.neuroplug.api.plugin.Framework;
import org.neuroplug.api.plugin.Hyperparameters;
import org.neuroplug.api.plugin.Parameter;
import org.neuroplug.api.plugin.Plugin;
import org.neuroplug.spi.ElementwiseOptimizer;
import org.neuroplug.spi.OptimizerProvider;
import org.neuroplug.spi.UpdaterElementwise;
import org.osgi.service.component.annotations.Component;

/**
 * Descent with a velocity that outlasts the gradients which gave it (Polyak 1964, <em>Some methods of speeding up the
 * convergence of iteration methods</em>). DL4J has only Nesterov's.
 */
@Component
@Plugin(name = "momentum", description = "heavy ball: descent with a velocity")
@Formula(
        text = "v = momentum v + learning-rate g; w -= v",
        source = "Polyak 1964, Some methods of speeding up the convergence of iteration methods")
public final class MomentumOptimizer implements OptimizerProvider {
    private static final String MOMENTUM = "momentum";

    @Override
    public List<Parameter> parameters() {
        return List.of(
                Settings.learningRate(0.01).in(Framework.PYTORCH, 0.001),
                Settings.decay(MOMENTUM, 0.9, "part of the velocity that a step keeps"));
    }

    @Override
    public IUpdater create(Hyperparameters settings) {
        double rate = settings.real(LEARNING_RATE);
        return new UpdaterElementwise(
                "momentum(" + settings + ")", rate, new Rule((float) rate, (float) settings.real(MOMENTUM)));
    }

    /** Its one slot is the velocity. */
    private record Rule(float rate, float momentum) implements ElementwiseOptimizer {
        @Override
        public int slots() {
            return 1;
        }

        @Override
        public void update(float[] gradient, float[][] state, int from, int to, long step) {
            float[] velocity = state[0];
            for (int i = from; i < to; i++) {
                velocity[i] = momentum * velocity[i] + rate * gradient[i];
                gradient[i] = velocity[i];
            }
        }
    }
}
