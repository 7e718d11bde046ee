package org.neuroplug.optimizers.internal;

import java.util.List;
import org.nd4j.linalg.learning.config.IUpdater;
import org.neuroplug.api.plugin.Formula;
import org.neuroplug.api.plugin.Framework;
import org.neuroplug.api.plugin.Hyperparameters;
import org.neuroplug.api.plugin.Parameter;
import org.neuroplug.api.plugin.Plugin;
import org.neuroplug.api.plugin.Range;
import org.neuroplug.spi.ElementwiseOptimizer;
import org.neuroplug.spi.OptimizerProvider;
import org.neuroplug.spi.UpdaterElementwise;
import org.osgi.service.component.annotations.Component;

/**
 * Adam with Nesterov's momentum, which grows during the first steps (Dozat 2016, <em>Incorporating Nesterov momentum into Adam</em>). How fast
 * it grows is what Keras and PyTorch differ in.
 */
@Component
@Plugin(name = "nadam", description = "adam that looks ahead")
@Formula(
        text = "m, v as adam; b_t = beta1 (1 - 0.96^(t momentum-decay) / 2), B_t = b_1 … b_t; w -= learning-rate"
                + " (b_(t+1) m / (1 - B_(t+1)) + (1 - b_t) g / (1 - B_t)) / (sqrt(v / (1 - beta2^t)) + epsilon)",
        source = "Dozat 2016, Incorporating Nesterov momentum into Adam")
public final class NadamOptimizer implements OptimizerProvider {
    private static final String BETA1 = "beta1";
    private static final String BETA2 = "beta2";
    private static final Parameter MOMENTUM_DECAY = Parameter.real(
                    "momentum-decay", 1, Range.atLeast(0), "how fast the momentum grows; 0 for half of beta1 for ever")
            .in(Framework.PYTORCH, 0.004);
    private static final String PYTORCH1 = "pytorch1";
    private static final Parameter LOOK_AHEAD = Parameter.text(
            "look-ahead",
            "dozat",
            "what the mean is divided by: the momenta up to the next step, or PyTorch 1's, with this step's twice",
            "dozat",
            PYTORCH1);

    @Override
    public List<Parameter> parameters() {
        return List.of(
                Settings.learningRate(0.001).in(Framework.PYTORCH, 0.002),
                Settings.decay(BETA1, 0.9, "part of the gradients' mean that a step keeps"),
                Settings.decay(BETA2, 0.999, "part of the squares' mean that a step keeps"),
                Settings.epsilon().in(Framework.PYTORCH, 1e-8).in(Framework.DL4J, 1e-8),
                MOMENTUM_DECAY,
                LOOK_AHEAD);
    }

    @Override
    public IUpdater create(Hyperparameters settings) {
        double rate = settings.real(LEARNING_RATE);
        Rule rule = new Rule(
                rate,
                settings.real(BETA1),
                settings.real(BETA2),
                settings.real(MOMENTUM_DECAY.name()),
                settings.text(LOOK_AHEAD.name()).equals(PYTORCH1),
                (float) settings.real(Settings.EPSILON));
        return new UpdaterElementwise("nadam(" + settings + ")", rate, rule);
    }

    /** Its slots are the mean of gradients, the mean of their squares, and the product of all momenta, the same for every weight. */
    private record Rule(double rate, double beta1, double beta2, double decay, boolean twice, float epsilon)
            implements ElementwiseOptimizer {
        @Override
        public int slots() {
            return 3;
        }

        @Override
        public float initial(int slot) {
            return slot == 2 ? 1 : 0;
        }

        private double momentum(long step) {
            return beta1 * (1 - 0.5 * Math.pow(0.96, step * decay));
        }

        @Override
        public void update(float[] gradient, float[][] state, int from, int to, long step) {
            Moments.mean(state[0], beta1, gradient, from, to);
            Moments.squares(state[1], beta2, gradient, from, to);
            double now = momentum(step);
            double next = momentum(step + 1);
            float following = (float) (twice ? now * next : next);
            float correction = (float) (1 / Moments.share(beta2, step));
            float[] mean = state[0];
            float[] squares = state[1];
            float[] product = state[2];
            for (int i = from; i < to; i++) {
                product[i] *= (float) now;
                float ahead = (float) (rate * next) / (1 - product[i] * following) * mean[i];
                float here = (float) (rate * (1 - now)) / (1 - product[i]) * gradient[i];
                gradient[i] = (ahead + here) / ((float) Math.sqrt(squares[i] * correction) + epsilon);
            }
        }
    }
}
