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

/** Steps that have the unit of weights: by the roots of running means of their squares and of the gradients' (Zeiler 2012, <em>ADADELTA: an adaptive learning rate method</em>). */
@Component
@Plugin(name = "adadelta", description = "steps by their own mean size over that of the gradients")
@Formula(
        text =
                "v = rho v + (1 - rho) g²; d = g sqrt(u + epsilon) / sqrt(v + epsilon); u = rho u + (1 - rho) d²; w -= learning-rate d",
        source = "Zeiler 2012, ADADELTA: an adaptive learning rate method")
public final class AdaDeltaOptimizer implements OptimizerProvider {
    private static final String RHO = "rho";

    @Override
    public List<Parameter> parameters() {
        return List.of(
                Settings.learningRate(1).in(Framework.KERAS, 0.001),
                Settings.decay(RHO, 0.95, "part of the squares' means that a step keeps")
                        .in(Framework.PYTORCH, 0.9),
                Settings.epsilon().in(Framework.PYTORCH, 1e-6).in(Framework.DL4J, 1e-6));
    }

    @Override
    public IUpdater create(Hyperparameters settings) {
        double rate = settings.real(LEARNING_RATE);
        Rule rule = new Rule((float) rate, settings.real(RHO), (float) settings.real(Settings.EPSILON));
        return new UpdaterElementwise("adadelta(" + settings + ")", rate, rule);
    }

    /** Its slots are the mean squares of gradients and of steps. */
    private record Rule(float rate, double rho, float epsilon) implements ElementwiseOptimizer {
        @Override
        public int slots() {
            return 2;
        }

        @Override
        public void update(float[] gradient, float[][] state, int from, int to, long step) {
            Moments.squares(state[0], rho, gradient, from, to);
            float[] squares = state[0];
            float[] steps = state[1];
            for (int i = from; i < to; i++) {
                gradient[i] *= (float) Math.sqrt((steps[i] + epsilon) / (squares[i] + epsilon));
            }
            Moments.squares(steps, rho, gradient, from, to);
            for (int i = from; i < to; i++) {
                gradient[i] *= rate;
            }
        }
    }
}
