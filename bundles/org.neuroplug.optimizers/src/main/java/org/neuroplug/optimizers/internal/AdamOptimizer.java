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
 * Steps by running means of the gradient and of its square, both corrected for their start from 0 (Kingma and Ba 2015,
 * <em>Adam: a method for stochastic optimization</em>). As in Keras and in the paper's last remark of section 2, epsilon
 * is added before the correction of the squares' mean; PyTorch adds it after, as {@code epsilon-corrected} does. DL4J's own is the same but takes five times
 * as long.
 */
@Component
@Plugin(name = "adam", description = "steps by running means of gradients and their squares")
@Formula(
        text = "m = beta1 m + (1 - beta1) g; v = beta2 v + (1 - beta2) g²; "
                + "w -= learning-rate sqrt(1 - beta2^t) / (1 - beta1^t) m / (sqrt(v) + epsilon)",
        source = "Kingma and Ba 2015, Adam: a method for stochastic optimization")
public final class AdamOptimizer implements OptimizerProvider {
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
        return new UpdaterElementwise("adam(" + settings + ")", rate, rule);
    }

    /** Its slots are the mean of gradients and the mean of their squares. */
    private record Rule(double rate, double beta1, double beta2, Addend addend) implements ElementwiseOptimizer {
        @Override
        public int slots() {
            return 2;
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
    }
}
