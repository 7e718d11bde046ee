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
 * Adam with weight decay whose steps are as long as a part of the weights of their layer, for large batches (You, Li, Reddi, Hseu, Kumar,
 * Bhojanapalli, Song, Demmel, Keutzer and Hsieh 2020, <em>Large batch optimization for deep learning: training BERT in 76 minutes</em>,
 * algorithm 2). Keras lets weights decay beside that, and first, as {@code decoupled} does.
 */
@Component
@Plugin(name = "lamb", description = "adamw with steps in proportion to each layer's weights")
@Formula(
        text =
                "u = m / (1 - beta1^t) / (sqrt(v / (1 - beta2^t)) + epsilon) + weight-decay w; w -= learning-rate |w| / |u| u,"
                        + " with norms over a layer's weights or biases, and 1 for |w| / |u| where one of them is 0",
        source = "You and others 2020, Large batch optimization for deep learning: training BERT in 76 minutes")
public final class LambOptimizer implements OptimizerProvider {
    private static final String BETA1 = "beta1";
    private static final String BETA2 = "beta2";
    private static final Parameter DECOUPLED = Parameter.flag(
                    "decoupled", false, "let weights decay beside the step, as Keras; else within it, as the paper")
            .in(Framework.KERAS, true);

    @Override
    public List<Parameter> parameters() {
        return List.of(
                Settings.learningRate(0.001),
                Settings.decay(BETA1, 0.9, "part of the gradients' mean that a step keeps"),
                Settings.decay(BETA2, 0.999, "part of the squares' mean that a step keeps"),
                Settings.epsilon(),
                Settings.weightDecay(0),
                DECOUPLED);
    }

    @Override
    public IUpdater create(Hyperparameters settings) {
        double rate = settings.real(LEARNING_RATE);
        double decay = settings.real(Settings.WEIGHT_DECAY);
        boolean decoupled = settings.flag(DECOUPLED.name());
        Rule rule = new Rule(
                rate,
                settings.real(BETA1),
                settings.real(BETA2),
                (float) settings.real(Settings.EPSILON),
                (float) (decoupled ? 0 : decay),
                decoupled ? rate * decay : 0);
        return new UpdaterElementwise("lamb(" + settings + ")", rate, rule);
    }

    /**
     * Its slots are the mean of gradients and the mean of their squares.
     *
     * @param within part of a weight that is added to its step, before this gets its length
     * @param beside part of a weight that decays before
     */
    private record Rule(double rate, double beta1, double beta2, float epsilon, float within, double beside)
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
        public boolean wholeParameters() {
            return true;
        }

        @Override
        public void update(float[] gradient, float[][] state, int from, int to, long step) {
            throw new UnsupportedOperationException("lamb needs to see the weights");
        }

        @Override
        public void update(float[] weights, float[] gradient, float[][] state, int from, int to, long step) {
            Moments.mean(state[0], beta1, gradient, from, to);
            Moments.squares(state[1], beta2, gradient, from, to);
            float first = (float) (1 / Moments.share(beta1, step));
            float second = (float) (1 / Moments.share(beta2, step));
            float[] mean = state[0];
            float[] squares = state[1];
            for (int i = from; i < to; i++) {
                gradient[i] =
                        first * mean[i] / ((float) Math.sqrt(second * squares[i]) + epsilon) + within * weights[i];
            }
            double length = Math.abs(1 - beside) * norm(weights, from, to);
            double change = norm(gradient, from, to);
            float factor = (float) (rate * (length > 0 && change > 0 ? length / change : 1));
            for (int i = from; i < to; i++) {
                gradient[i] *= factor;
            }
            if (beside > 0) {
                float decay = (float) beside;
                for (int i = from; i < to; i++) {
                    gradient[i] += decay * weights[i];
                }
            }
        }

        private static double norm(float[] x, int from, int to) {
            double sum = 0;
            for (int i = from; i < to; i++) {
                sum += (double) x[i] * x[i];
            }
            return Math.sqrt(sum);
        }
    }
}
