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
 * Adam with weight decay that does not go through its means (Loshchilov and Hutter 2019, <em>Decoupled weight decay regularization</em>).
 * Epsilon is added as in {@link AdamOptimizer}.
 */
@Component
@Plugin(name = "adamw", description = "adam with weight decay of its own")
@Formula(
        text = "as adam, and w -= learning-rate weight-decay w",
        source = "Loshchilov and Hutter 2019, Decoupled weight decay regularization")
public final class AdamWOptimizer implements OptimizerProvider {
    private static final String BETA1 = "beta1";
    private static final String BETA2 = "beta2";

    @Override
    public List<Parameter> parameters() {
        return List.of(
                Settings.learningRate(0.001),
                Settings.decay(BETA1, 0.9, "part of the gradients' mean that a step keeps"),
                Settings.decay(BETA2, 0.999, "part of the squares' mean that a step keeps"),
                Settings.epsilon().in(Framework.PYTORCH, 1e-8),
                Settings.epsilonCorrected(),
                Settings.weightDecay(0.004).in(Framework.PYTORCH, 0.01));
    }

    @Override
    public IUpdater create(Hyperparameters settings) {
        double rate = settings.real(LEARNING_RATE);
        Rule rule = new Rule(rate, settings.real(BETA1), settings.real(BETA2), Addend.of(settings), (float)
                (rate * settings.real(Settings.WEIGHT_DECAY)));
        return new UpdaterElementwise("adamw(" + settings + ")", rate, rule);
    }

    /** Its slots are the mean of gradients and the mean of their squares. */
    private record Rule(double rate, double beta1, double beta2, Addend addend, float decay)
            implements ElementwiseOptimizer {
        @Override
        public int slots() {
            return 2;
        }

        @Override
        public boolean usesWeights() {
            return true;
        }

        @Override
        public void update(float[] gradient, float[][] state, int from, int to, long step) {
            Moments.mean(state[0], beta1, gradient, from, to);
            Moments.squares(state[1], beta2, gradient, from, to);
            double root = Math.sqrt(Moments.share(beta2, step));
            float corrected = (float) (rate * root / Moments.share(beta1, step));
            float added = addend.before(root);
            float[] mean = state[0];
            float[] squares = state[1];
            for (int i = from; i < to; i++) {
                gradient[i] = corrected * mean[i] / ((float) Math.sqrt(squares[i]) + added);
            }
        }

        @Override
        public void update(float[] weights, float[] gradient, float[][] state, int from, int to, long step) {
            update(gradient, state, from, to, step);
            for (int i = from; i < to; i++) {
                gradient[i] += decay * weights[i];
            }
        }
    }
}
