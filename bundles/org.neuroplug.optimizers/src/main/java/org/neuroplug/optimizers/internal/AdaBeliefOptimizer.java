package org.neuroplug.optimizers.internal;

import java.util.List;
import org.nd4j.linalg.learning.config.IUpdater;
import org.neuroplug.api.plugin.Formula;
import org.neuroplug.api.plugin.Hyperparameters;
import org.neuroplug.api.plugin.Parameter;
import org.neuroplug.api.plugin.Plugin;
import org.neuroplug.api.plugin.Range;
import org.neuroplug.spi.ElementwiseOptimizer;
import org.neuroplug.spi.OptimizerProvider;
import org.neuroplug.spi.UpdaterElementwise;
import org.osgi.service.component.annotations.Component;

/**
 * Adam by how far gradients are from what was expected (Zhuang, Tang, Ding, Tatikonda, Dvornek, Papademetris and Duncan 2020, <em>AdaBelief
 * optimizer: adapting stepsizes by the belief in observed gradients</em>, algorithm 2).
 */
@Component
@Plugin(name = "adabelief", description = "adam by how unexpected gradients are")
@Formula(
        text = "m as adam; s = beta2 s + (1 - beta2) (g - m)² + epsilon; w -= learning-rate m / (1 - beta1^t)"
                + " / (sqrt(s / (1 - beta2^t)) + epsilon)",
        source = "Zhuang and others 2020, AdaBelief optimizer: adapting stepsizes by the belief in observed gradients")
public final class AdaBeliefOptimizer implements OptimizerProvider {
    private static final String BETA1 = "beta1";
    private static final String BETA2 = "beta2";

    @Override
    public List<Parameter> parameters() {
        return List.of(
                Settings.learningRate(0.001),
                Settings.decay(BETA1, 0.9, "part of the gradients' mean that a step keeps"),
                Settings.decay(BETA2, 0.999, "part of the mean square of surprises that a step keeps"),
                Parameter.real(Settings.EPSILON, 1e-14, Range.between(1e-30, 1), "keeps the divisor from 0"));
    }

    @Override
    public IUpdater create(Hyperparameters settings) {
        double rate = settings.real(LEARNING_RATE);
        Rule rule = new Rule(rate, settings.real(BETA1), settings.real(BETA2), (float) settings.real(Settings.EPSILON));
        return new UpdaterElementwise("adabelief(" + settings + ")", rate, rule);
    }

    /** Its slots are the mean of gradients and the mean square of what they differ from it. */
    private record Rule(double rate, double beta1, double beta2, float epsilon) implements ElementwiseOptimizer {
        @Override
        public int slots() {
            return 2;
        }

        @Override
        public void update(float[] gradient, float[][] state, int from, int to, long step) {
            Moments.mean(state[0], beta1, gradient, from, to);
            float keep = (float) beta2;
            float take = (float) (1 - beta2);
            float corrected = (float) (rate / Moments.share(beta1, step));
            float correction = (float) (1 / Moments.share(beta2, step));
            float[] mean = state[0];
            float[] surprises = state[1];
            for (int i = from; i < to; i++) {
                float surprise = gradient[i] - mean[i];
                surprises[i] = keep * surprises[i] + take * surprise * surprise + epsilon;
                gradient[i] = corrected * mean[i] / ((float) Math.sqrt(surprises[i] * correction) + epsilon);
            }
        }
    }
}
