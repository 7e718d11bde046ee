package org.neuroplug.trainer.fused.internal.optimizer;

import org.nd4j.linalg.learning.config.Nesterovs;
import org.nd4j.linalg.learning.config.Sgd;
import org.neuroplug.spi.ElementwiseOptimizer;
import org.neuroplug.spi.ParameterLayout;

/** An optimizer that treats every weight on its own. Stateless but for what it is given. */
interface Rule {
    /** Numbers that it keeps for each weight. */
    int slots();

    /** What a slot holds before the first step. */
    float initial(int slot);

    /**
     * One step of a parameter.
     *
     * @param weights before the step, for those who look at them
     * @param gradient holds dL/dw before and what is to be subtracted from w after the call
     * @param state {@code [slots][as gradient]}, updated in place
     * @param layout where the parameter's numbers are in the arrays
     * @param iteration steps taken
     * @param epoch epochs finished
     */
    void update(float[] weights, float[] gradient, float[][] state, ParameterLayout layout, int iteration, int epoch);

    /** A plug-in's. */
    record OfPlugin(ElementwiseOptimizer optimizer) implements Rule {
        @Override
        public int slots() {
            return optimizer.slots();
        }

        @Override
        public float initial(int slot) {
            return optimizer.initial(slot);
        }

        @Override
        public void update(
                float[] weights, float[] gradient, float[][] state, ParameterLayout layout, int iteration, int epoch) {
            if (optimizer.wholeParameters()) {
                optimizer.updateParameter(weights, gradient, state, layout, iteration + 1L);
            } else if (optimizer.usesWeights()) {
                optimizer.update(weights, gradient, state, layout.from(), layout.to(), iteration + 1L);
            } else {
                optimizer.update(gradient, state, layout.from(), layout.to(), iteration + 1L);
            }
        }
    }

    /** Gradient descent: g · learning rate. */
    record Descent(Sgd sgd) implements Rule {
        @Override
        public int slots() {
            return 0;
        }

        @Override
        public float initial(int slot) {
            return 0;
        }

        @Override
        public void update(
                float[] weights, float[] gradient, float[][] state, ParameterLayout layout, int iteration, int epoch) {
            float rate = (float) sgd.getLearningRate(iteration, epoch);
            for (int i = layout.from(); i < layout.to(); i++) {
                gradient[i] *= rate;
            }
        }
    }

    /**
     * Nesterov's momentum (Sutskever, Martens, Dahl and Hinton 2013, <em>On the importance of initialization and momentum in deep
     * learning</em>): v' = μ v - η g; the weights change by (1 + μ) v' - μ v.
     */
    record Nesterov(Nesterovs nesterovs) implements Rule {
        @Override
        public int slots() {
            return 1;
        }

        @Override
        public float initial(int slot) {
            return 0;
        }

        @Override
        public void update(
                float[] weights, float[] gradient, float[][] state, ParameterLayout layout, int iteration, int epoch) {
            float rate = (float) nesterovs.getLearningRate(iteration, epoch);
            float momentum = (float) nesterovs.currentMomentum(iteration, epoch);
            float[] velocity = state[0];
            for (int i = layout.from(); i < layout.to(); i++) {
                float kept = momentum * velocity[i];
                velocity[i] = kept - rate * gradient[i];
                gradient[i] = kept - (1 + momentum) * velocity[i];
            }
        }
    }
}
