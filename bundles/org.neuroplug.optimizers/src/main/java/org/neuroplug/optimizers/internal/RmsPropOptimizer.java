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
 * Divides each gradient by the root of a running mean of its square (Tieleman and Hinton 2012, <em>Lecture 6.5 of Neural
 * networks for machine learning</em>). Not DL4J's, whose mean starts from epsilon.
 */
@Component
@Plugin(name = "rmsprop", description = "gradients over the root of a running mean of their squares")
@Formula(
        text = "v = rho v + (1 - rho) g²; w -= learning-rate g / sqrt(v + epsilon)",
        source = "Tieleman and Hinton 2012, Neural networks for machine learning, lecture 6.5")
public final class RmsPropOptimizer implements OptimizerProvider {
    private static final String RHO = "rho";

    @Override
    public List<Parameter> parameters() {
        return List.of(
                Settings.learningRate(0.001).in(Framework.PYTORCH, 0.01),
                Settings.decay(RHO, 0.9, "part of the squares' mean that a step keeps")
                        .in(Framework.PYTORCH, 0.99)
                        .in(Framework.DL4J, 0.95),
                Settings.epsilon().in(Framework.PYTORCH, 1e-8).in(Framework.DL4J, 1e-8),
                Settings.epsilonInRoot().in(Framework.PYTORCH, false));
    }

    @Override
    public IUpdater create(Hyperparameters settings) {
        double rate = settings.real(LEARNING_RATE);
        double rho = settings.real(RHO);
        Rule rule = new Rule((float) rho, (float) (1 - rho), Quotient.of(settings));
        return new UpdaterElementwise("rmsprop(" + settings + ")", rate, rule);
    }

    /** Its one slot is the mean of squared gradients. */
    private record Rule(float keep, float take, Quotient quotient) implements ElementwiseOptimizer {
        @Override
        public int slots() {
            return 1;
        }

        @Override
        public void update(float[] gradient, float[][] state, int from, int to, long step) {
            float[] squares = state[0];
            for (int i = from; i < to; i++) {
                squares[i] = keep * squares[i] + take * gradient[i] * gradient[i];
            }
            quotient.apply(gradient, squares, from, to);
        }
    }
}
