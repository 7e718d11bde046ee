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
 * Adam that goes by the squares of gradients only when enough of them were seen (Liu, Jiang, He, Chen, Liu, Gao and Han 2020, <em>On the
 * variance of the adaptive learning rate and beyond</em>, algorithm 2).
 */
@Component
@Plugin(name = "radam", description = "adam that trusts its squares when enough were seen")
@Formula(
        text =
                "m, v as adam; n = 2 / (1 - beta2) - 1, n_t = n - 2 t beta2^t / (1 - beta2^t); w -= learning-rate m / (1 - beta1^t)"
                        + " (r sqrt(1 - beta2^t) / (sqrt(v) + epsilon) for n_t > 5, else 1), r² = (n_t - 4) (n_t - 2) n / ((n - 4) (n - 2) n_t)",
        source = "Liu and others 2020, On the variance of the adaptive learning rate and beyond")
public final class RadamOptimizer implements OptimizerProvider {
    private static final String BETA1 = "beta1";
    private static final String BETA2 = "beta2";

    /** With fewer squares their mean says too little. */
    private static final double ENOUGH = 5;

    @Override
    public List<Parameter> parameters() {
        return List.of(
                Settings.learningRate(0.001),
                Settings.decay(BETA1, 0.9, "part of the gradients' mean that a step keeps"),
                Settings.decay(BETA2, 0.999, "part of the squares' mean that a step keeps"),
                Settings.epsilon().in(Framework.PYTORCH, 1e-8));
    }

    @Override
    public IUpdater create(Hyperparameters settings) {
        double rate = settings.real(LEARNING_RATE);
        Rule rule = new Rule(rate, settings.real(BETA1), settings.real(BETA2), (float) settings.real(Settings.EPSILON));
        return new UpdaterElementwise("radam(" + settings + ")", rate, rule);
    }

    /** Its slots are the mean of gradients and the mean of their squares. */
    private record Rule(double rate, double beta1, double beta2, float epsilon) implements ElementwiseOptimizer {
        @Override
        public int slots() {
            return 2;
        }

        @Override
        public void update(float[] gradient, float[][] state, int from, int to, long step) {
            Moments.mean(state[0], beta1, gradient, from, to);
            Moments.squares(state[1], beta2, gradient, from, to);
            float corrected = (float) (rate / Moments.share(beta1, step));
            double most = 2 / (1 - beta2) - 1;
            double seen = most - 2 * step * Math.pow(beta2, step) / Moments.share(beta2, step);
            float[] mean = state[0];
            float[] squares = state[1];
            if (seen > ENOUGH) {
                double trust = (seen - 4) * (seen - 2) * most / ((most - 4) * (most - 2) * seen);
                float factor = (float) (corrected * Math.sqrt(trust * Moments.share(beta2, step)));
                for (int i = from; i < to; i++) {
                    gradient[i] = factor * mean[i] / ((float) Math.sqrt(squares[i]) + epsilon);
                }
            } else {
                for (int i = from; i < to; i++) {
                    gradient[i] = corrected * mean[i];
                }
            }
        }
    }
}
