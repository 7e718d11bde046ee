package org.neuroplug.itests.subjects;

import org.nd4j.linalg.learning.config.IUpdater;
import org.neuroplug.api.plugin.Hyperparameters;
import org.neuroplug.spi.ElementwiseOptimizer;
import org.neuroplug.spi.OptimizerProvider;
import org.neuroplug.spi.UpdaterElementwise;

/** Gradient descent whose rate, kept in each weight's state, is halved every ten steps. */
public final class HalvingSteps implements OptimizerProvider {
    private static final float FIRST_RATE = 0.5f;

    @Override
    public IUpdater create(Hyperparameters settings) {
        return new UpdaterElementwise("halving", FIRST_RATE, new Rule());
    }

    /** The rule itself. */
    public static final class Rule implements ElementwiseOptimizer {
        @Override
        public int slots() {
            return 1;
        }

        @Override
        public float initial(int slot) {
            return FIRST_RATE;
        }

        @Override
        public void update(float[] gradient, float[][] state, int from, int to, long step) {
            for (int i = from; i < to; i++) {
                gradient[i] *= state[0][i];
                if (step % 10 == 0) {
                    state[0][i] /= 2;
                }
            }
        }
    }
}
