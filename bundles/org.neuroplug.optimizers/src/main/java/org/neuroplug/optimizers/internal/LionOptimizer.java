package org.neuroplug.optimizers.internal;

import java.util.List;
import org.nd4j.linalg.learning.config.IUpdater;
import org.neuroplug.api.plugin.Formula;
import org.neuroplug.api.plugin.Hyperparameters;
import org.neuroplug.api.plugin.Parameter;
import org.neuroplug.api.plugin.Plugin;
import org.neuroplug.spi.ElementwiseOptimizer;
import org.neuroplug.spi.OptimizerProvider;
import org.neuroplug.spi.UpdaterElementwise;
import org.osgi.service.component.annotations.Component;

/**
 * Steps by the sign of a mean of gradients (Chen and others 2023, <em>Symbolic discovery of optimization algorithms</em>, algorithm 2). All steps
 * are of the same size: the learning rate should be a tenth to a third of Adam's.
 */
@Component
@Plugin(name = "lion", description = "steps by the sign of a mean of gradients")
@Formula(
        text = "w -= learning-rate (sign(beta1 m + (1 - beta1) g) + weight-decay w); m = beta2 m + (1 - beta2) g",
        source = "Chen and others 2023, Symbolic discovery of optimization algorithms")
public final class LionOptimizer implements OptimizerProvider {
    private static final String BETA1 = "beta1";
    private static final String BETA2 = "beta2";

    @Override
    public List<Parameter> parameters() {
        return List.of(
                Settings.learningRate(0.001),
                Settings.decay(BETA1, 0.9, "part of the mean in what a step goes by"),
                Settings.decay(BETA2, 0.99, "part of the gradients' mean that a step keeps"),
                Settings.weightDecay(0));
    }

    @Override
    public IUpdater create(Hyperparameters settings) {
        double rate = settings.real(LEARNING_RATE);
        Rule rule = new Rule((float) rate, settings.real(BETA1), settings.real(BETA2), (float)
                (rate * settings.real(Settings.WEIGHT_DECAY)));
        return new UpdaterElementwise("lion(" + settings + ")", rate, rule);
    }

    /** Its one slot is the mean of gradients. */
    private record Rule(float rate, double beta1, double beta2, float decay) implements ElementwiseOptimizer {
        @Override
        public int slots() {
            return 1;
        }

        @Override
        public boolean usesWeights() {
            return true;
        }

        @Override
        public void update(float[] gradient, float[][] state, int from, int to, long step) {
            float[] mean = state[0];
            float old = (float) beta1;
            float fresh = (float) (1 - beta1);
            float keep = (float) beta2;
            float take = (float) (1 - beta2);
            for (int i = from; i < to; i++) {
                float direction = Math.signum(old * mean[i] + fresh * gradient[i]);
                mean[i] = keep * mean[i] + take * gradient[i];
                gradient[i] = rate * direction;
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
