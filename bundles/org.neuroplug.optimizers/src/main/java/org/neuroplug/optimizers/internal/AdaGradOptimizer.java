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
 * Divides each gradient by the root of the sum of all its squares so far (Duchi, Hazan and Singer 2011, <em>Adaptive
 * subgradient methods for online learning and stochastic optimization</em>). Not DL4J's, whose sum starts from 1e-6.
 */
@Component
@Plugin(name = "adagrad", description = "gradients over the root of the sum of their squares")
@Formula(
        text = "s += g²; w -= learning-rate g / sqrt(s + epsilon)",
        source =
                "Duchi, Hazan and Singer 2011, Adaptive subgradient methods for online learning and stochastic optimization")
public final class AdaGradOptimizer implements OptimizerProvider {
    private static final Parameter INITIAL = Parameter.real(
                    "initial-accumulator", 0.1, Range.atLeast(0), "what s is before the first step")
            .in(Framework.PYTORCH, 0)
            .in(Framework.DL4J, 1e-6);

    @Override
    public List<Parameter> parameters() {
        return List.of(
                Settings.learningRate(0.001).in(Framework.PYTORCH, 0.01).in(Framework.DL4J, 0.1),
                INITIAL,
                Settings.epsilon().in(Framework.PYTORCH, 1e-10).in(Framework.DL4J, 1e-6),
                Settings.epsilonInRoot());
    }

    @Override
    public IUpdater create(Hyperparameters settings) {
        Rule rule = new Rule((float) settings.real(INITIAL.name()), Quotient.of(settings));
        return new UpdaterElementwise("adagrad(" + settings + ")", settings.real(LEARNING_RATE), rule);
    }

    /** Its one slot is the sum of squared gradients. */
    private record Rule(float start, Quotient quotient) implements ElementwiseOptimizer {
        @Override
        public int slots() {
            return 1;
        }

        @Override
        public float initial(int slot) {
            return start;
        }

        @Override
        public void update(float[] gradient, float[][] state, int from, int to, long step) {
            float[] squares = state[0];
            for (int i = from; i < to; i++) {
                squares[i] += gradient[i] * gradient[i];
            }
            quotient.apply(gradient, squares, from, to);
        }
    }
}
