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
 * Follows the leader that is regularized (McMahan and others 2013, <em>Ad click prediction: a view from the trenches</em>), as Keras has it: with
 * {@code l1} weights become exactly 0. So does, without {@code initial-accumulator}, a weight that had no gradient yet: the leader is 0 for any other start of
 * the sum.
 */
@Component
@Plugin(name = "ftrl", description = "follows the regularized leader; l1 makes weights exactly 0")
@Formula(
        text = "a' = a + g²; z += g - (sqrt(a') - sqrt(a)) / learning-rate w; w = (min(max(z, -l1), l1) - z)"
                + " / (sqrt(a') / learning-rate + 2 l2)",
        source = "McMahan and others 2013, Ad click prediction: a view from the trenches")
public final class FtrlOptimizer implements OptimizerProvider {
    private static final Parameter INITIAL =
            Parameter.real("initial-accumulator", 0.1, Range.atLeast(0), "what a is before the first step");
    private static final Parameter L1 =
            Parameter.real("l1", 0, Range.atLeast(0), "up to which magnitude of z a weight is 0");
    private static final Parameter L2 = Parameter.real("l2", 0, Range.atLeast(0), "what keeps weights small");

    @Override
    public List<Parameter> parameters() {
        return List.of(Settings.learningRate(0.001), INITIAL, L1, L2);
    }

    @Override
    public IUpdater create(Hyperparameters settings) {
        double rate = settings.real(LEARNING_RATE);
        Rule rule = new Rule(
                (float) (1 / rate), (float) settings.real(INITIAL.name()), (float) settings.real(L1.name()), (float)
                        (2 * settings.real(L2.name())));
        return new UpdaterElementwise("ftrl(" + settings + ")", rate, rule);
    }

    /** Its slots are the sum of squared gradients and z. */
    private record Rule(float slowness, float start, float l1, float twiceL2) implements ElementwiseOptimizer {
        @Override
        public int slots() {
            return 2;
        }

        @Override
        public float initial(int slot) {
            return slot == 0 ? start : 0;
        }

        @Override
        public boolean usesWeights() {
            return true;
        }

        @Override
        public void update(float[] gradient, float[][] state, int from, int to, long step) {
            throw new UnsupportedOperationException("ftrl needs to see the weights");
        }

        @Override
        public void update(float[] weights, float[] gradient, float[][] state, int from, int to, long step) {
            float[] squares = state[0];
            float[] z = state[1];
            for (int i = from; i < to; i++) {
                float before = (float) Math.sqrt(squares[i]);
                squares[i] += gradient[i] * gradient[i];
                float root = (float) Math.sqrt(squares[i]);
                z[i] += gradient[i] - (root - before) * slowness * weights[i];
                float divisor = root * slowness + twiceL2;
                float leader = divisor > 0 ? (Math.max(-l1, Math.min(l1, z[i])) - z[i]) / divisor : 0;
                gradient[i] = weights[i] - leader;
            }
        }
    }
}
