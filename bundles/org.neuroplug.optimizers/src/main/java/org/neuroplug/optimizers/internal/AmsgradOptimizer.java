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
 * Adam whose steps never grow: the greatest mean of squares so far divides (Reddi, Kale and Kumar 2018, <em>On the convergence of Adam and
 * beyond</em>). Epsilon is added as in {@link AdamOptimizer}.
 */
@Component
@Plugin(name = "amsgrad", description = "adam by the greatest mean of squares so far")
@Formula(
        text =
                "m, v as adam; u = max(u, v); w -= learning-rate sqrt(1 - beta2^t) / (1 - beta1^t) m / (sqrt(u) + epsilon)",
        source = "Reddi, Kale and Kumar 2018, On the convergence of Adam and beyond")
public final class AmsgradOptimizer implements OptimizerProvider {
    private static final String BETA1 = "beta1";
    private static final String BETA2 = "beta2";

    @Override
    public List<Parameter> parameters() {
        return List.of(
                Settings.learningRate(0.001),
                Settings.decay(BETA1, 0.9, "part of the gradients' mean that a step keeps"),
                Settings.decay(BETA2, 0.999, "part of the squares' mean that a step keeps"),
                Settings.epsilon().in(Framework.PYTORCH, 1e-8).in(Framework.DL4J, 1e-8),
                Settings.epsilonCorrected());
    }

    @Override
    public IUpdater create(Hyperparameters settings) {
        double rate = settings.real(LEARNING_RATE);
        Rule rule = new Rule(rate, settings.real(BETA1), settings.real(BETA2), Addend.of(settings));
        return new UpdaterElementwise("amsgrad(" + settings + ")", rate, rule);
    }

    /** Its slots are the mean of gradients, the mean of their squares, and the greatest of these. */
    private record Rule(double rate, double beta1, double beta2, Addend addend) implements ElementwiseOptimizer {
        @Override
        public int slots() {
            return 3;
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
            float[] greatest = state[2];
            for (int i = from; i < to; i++) {
                greatest[i] = Math.max(greatest[i], squares[i]);
                gradient[i] = corrected * mean[i] / ((float) Math.sqrt(greatest[i]) + added);
            }
        }
    }
}
