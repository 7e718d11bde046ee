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
 * networks for machine learning</em>), or of what it differs from its mean (Graves 2013, <em>Generating sequences with recurrent neural
 * networks</em>). Not DL4J's, whose mean starts from epsilon.
 */
@Component
@Plugin(name = "rmsprop", description = "gradients over the root of a running mean of their squares")
@Formula(
        text = "v = rho v + (1 - rho) g²; w -= learning-rate g / sqrt(v + epsilon)",
        source = "Tieleman and Hinton 2012, Neural networks for machine learning, lecture 6.5")
public final class RmsPropOptimizer implements OptimizerProvider {
    private static final String RHO = "rho";
    private static final String MOMENTUM = "momentum";
    private static final Parameter CENTERED = Parameter.flag(
            "centered", false, "divide by the gradients' standard deviation in place of their mean size");

    @Override
    public List<Parameter> parameters() {
        return List.of(
                Settings.learningRate(0.001).in(Framework.PYTORCH, 0.01).in(Framework.DL4J, 0.1),
                Settings.decay(RHO, 0.9, "part of the squares' mean that a step keeps")
                        .in(Framework.PYTORCH, 0.99)
                        .in(Framework.DL4J, 0.95),
                Settings.epsilon().in(Framework.PYTORCH, 1e-8).in(Framework.DL4J, 1e-8),
                Settings.epsilonInRoot(),
                Settings.decay(MOMENTUM, 0, "part of the velocity that a step keeps; 0 for none"),
                CENTERED);
    }

    @Override
    public IUpdater create(Hyperparameters settings) {
        double rate = settings.real(LEARNING_RATE);
        Rule rule = new Rule(
                settings.real(RHO),
                settings.flag(CENTERED.name()),
                (float) settings.real(MOMENTUM),
                Quotient.of(settings));
        return new UpdaterElementwise("rmsprop(" + settings + ")", rate, rule);
    }

    /** Its slots are the mean of squared gradients, that of gradients if it is centered, and the velocity if there is momentum. */
    private record Rule(double rho, boolean centered, float momentum, Quotient quotient)
            implements ElementwiseOptimizer {
        @Override
        public int slots() {
            return 1 + (centered ? 1 : 0) + (momentum > 0 ? 1 : 0);
        }

        @Override
        public void update(float[] gradient, float[][] state, int from, int to, long step) {
            Moments.squares(state[0], rho, gradient, from, to);
            if (centered) {
                Moments.mean(state[1], rho, gradient, from, to);
                quotient.apply(gradient, state[0], state[1], from, to);
            } else {
                quotient.apply(gradient, state[0], from, to);
            }
            if (momentum > 0) {
                float[] velocity = state[state.length - 1];
                for (int i = from; i < to; i++) {
                    velocity[i] = momentum * velocity[i] + gradient[i];
                    gradient[i] = velocity[i];
                }
            }
        }
    }
}
