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
 * Adam by the greatest gradient of late in place of the root of squares (Kingma and Ba 2015, <em>Adam: a method for stochastic
 * optimization</em>, section 7.1). Keras adds epsilon to the divisor, PyTorch to each
 * gradient's magnitude, as {@code epsilon-in-maximum} does.
 */
@Component
@Plugin(name = "adamax", description = "adam by the greatest gradient of late")
@Formula(
        text =
                "m = beta1 m + (1 - beta1) g; u = max(beta2 u, |g|); w -= learning-rate / (1 - beta1^t) m / (u + epsilon)",
        source = "Kingma and Ba 2015, Adam: a method for stochastic optimization")
public final class AdamaxOptimizer implements OptimizerProvider {
    private static final String BETA1 = "beta1";
    private static final String BETA2 = "beta2";
    private static final Parameter IN_MAXIMUM = Parameter.flag(
                    "epsilon-in-maximum",
                    false,
                    "add epsilon to each gradient's magnitude, as PyTorch; else to the greatest, as Keras")
            .in(Framework.PYTORCH, true);

    @Override
    public List<Parameter> parameters() {
        return List.of(
                Settings.learningRate(0.001).in(Framework.PYTORCH, 0.002),
                Settings.decay(BETA1, 0.9, "part of the gradients' mean that a step keeps"),
                Settings.decay(BETA2, 0.999, "part of the greatest gradient that a step keeps"),
                Settings.epsilon().in(Framework.PYTORCH, 1e-8).in(Framework.DL4J, 1e-8),
                IN_MAXIMUM);
    }

    @Override
    public IUpdater create(Hyperparameters settings) {
        double rate = settings.real(LEARNING_RATE);
        Rule rule = new Rule(
                rate,
                settings.real(BETA1),
                settings.real(BETA2),
                (float) settings.real(Settings.EPSILON),
                settings.flag(IN_MAXIMUM.name()));
        return new UpdaterElementwise("adamax(" + settings + ")", rate, rule);
    }

    /** Its slots are the mean of gradients and the greatest of late. */
    private record Rule(double rate, double beta1, double beta2, float epsilon, boolean inMaximum)
            implements ElementwiseOptimizer {
        @Override
        public int slots() {
            return 2;
        }

        @Override
        public void update(float[] gradient, float[][] state, int from, int to, long step) {
            Moments.mean(state[0], beta1, gradient, from, to);
            float corrected = (float) (rate / Moments.share(beta1, step));
            float keep = (float) beta2;
            float[] mean = state[0];
            float[] greatest = state[1];
            float inside = inMaximum ? epsilon : 0;
            float outside = inMaximum ? 0 : epsilon;
            for (int i = from; i < to; i++) {
                greatest[i] = Math.max(keep * greatest[i], Math.abs(gradient[i]) + inside);
                gradient[i] = corrected * mean[i] / (greatest[i] + outside);
            }
        }
    }
}
