package org.neuroplug.optimizers.internal;

import java.util.List;
import org.nd4j.linalg.learning.config.IUpdater;
import org.neuroplug.api.InvalidInputException;
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
 * Steps by signs alone: a weight's step grows while its gradient keeps its sign, and shrinks when that changes (Riedmiller and Braun 1993,
 * <em>A direct adaptive method for faster backpropagation learning: the RPROP algorithm</em>; as PyTorch, without going back). For whole data
 * sets as batches: signs of small batches say little.
 */
@Component
@Plugin(name = "rprop", description = "steps by the signs of gradients, each of a size of its own")
@Formula(
        text = "s = grow s where g keeps its sign, shrink s where not, and then g = 0; w -= s sign(g)",
        source =
                "Riedmiller and Braun 1993, A direct adaptive method for faster backpropagation learning: the RPROP algorithm")
public final class RpropOptimizer implements OptimizerProvider {
    private static final Parameter SHRINK = Parameter.real(
            "shrink", 0.5, new Range(0, true, 1, true), "what a step's size is multiplied by when the sign changes");
    private static final Parameter GROW =
            Parameter.real("grow", 1.2, Range.above(1), "what it is multiplied by when it does not");
    private static final Parameter SMALLEST =
            Parameter.real("smallest", 1e-6, Range.above(0), "the smallest size of a step");
    private static final Parameter LARGEST =
            Parameter.real("largest", 50, Range.above(0), "the largest size of a step");

    @Override
    public List<Parameter> parameters() {
        return List.of(Settings.learningRate(0.01), SHRINK, GROW, SMALLEST, LARGEST);
    }

    @Override
    public IUpdater create(Hyperparameters settings) {
        double rate = settings.real(LEARNING_RATE);
        double smallest = settings.real(SMALLEST.name());
        double largest = settings.real(LARGEST.name());
        if (smallest > largest) {
            throw new InvalidInputException("optimizer rprop: smallest must be at most largest, were "
                    + Hyperparameters.format(smallest) + " and " + Hyperparameters.format(largest));
        }
        Rule rule = new Rule(
                (float) rate,
                (float) settings.real(SHRINK.name()),
                (float) settings.real(GROW.name()),
                (float) smallest,
                (float) largest);
        return new UpdaterElementwise("rprop(" + settings + ")", rate, rule);
    }

    /** Its slots are the gradient of the step before, and the size of steps. */
    private record Rule(float first, float shrink, float grow, float smallest, float largest)
            implements ElementwiseOptimizer {
        @Override
        public int slots() {
            return 2;
        }

        @Override
        public float initial(int slot) {
            return slot == 1 ? first : 0;
        }

        @Override
        public void update(float[] gradient, float[][] state, int from, int to, long step) {
            float[] before = state[0];
            float[] size = state[1];
            for (int i = from; i < to; i++) {
                float agreement = Math.signum(gradient[i]) * Math.signum(before[i]);
                float factor = agreement > 0 ? grow : agreement < 0 ? shrink : 1;
                size[i] = Math.max(smallest, Math.min(largest, size[i] * factor));
                before[i] = agreement < 0 ? 0 : gradient[i];
                gradient[i] = size[i] * Math.signum(before[i]);
            }
        }
    }
}
