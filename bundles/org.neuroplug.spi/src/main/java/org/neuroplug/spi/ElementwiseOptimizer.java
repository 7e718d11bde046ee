package org.neuroplug.spi;

import org.osgi.annotation.versioning.ConsumerType;

/**
 * An optimizer that keeps a few numbers for each weight, its <em>state</em>, and treats every weight on its own; or, if it asks for them, all
 * weights of a {@link #wholeParameters parameter} together. An {@link OptimizerProvider} returns it in an {@link UpdaterElementwise}.
 *
 * <p>Implementations are stateless but for what they are given: several training threads call one instance at once.
 */
@ConsumerType
public interface ElementwiseOptimizer {
    /** How many numbers of state each weight has: 0 for plain gradient descent, 2 for Adam. */
    int slots();

    /** What a slot holds, for every weight, before the first step. */
    default float initial(int slot) {
        return 0;
    }

    /**
     * One step for a range of weights. Trainers divide a model's weights as they like, so that a step may take several
     * calls, whose arrays hold other weights at the same places.
     *
     * @param gradient holds dL/dw[i] before, and what is to be subtracted from w[i] after the call, for from ≤ i &lt; to
     * @param state {@code [slots][…]}: {@code state[s][i]} belongs to the weight of {@code gradient[i]}; updated in place
     * @param step counts the steps of training, from 1
     */
    void update(float[] gradient, float[][] state, int from, int to, long step);

    /**
     * Whether it goes by all weights of a parameter, such as by their norm: then {@link #updateParameter} is called for the weights of each
     * layer, and for its biases, and nothing else.
     */
    default boolean wholeParameters() {
        return false;
    }

    /** Whether a step looks at the weights themselves, as weight decay does: then the update that takes them is called. */
    default boolean usesWeights() {
        return false;
    }

    /**
     * The same step for an optimizer that {@link #usesWeights uses the weights}; of others it is not asked for.
     *
     * @param weights {@code weights[i]} is the weight of {@code gradient[i]} before the step; not to be changed
     */
    default void update(float[] weights, float[] gradient, float[][] state, int from, int to, long step) {
        update(gradient, state, from, to, step);
    }

    /**
     * The same step for all weights of a parameter, of an optimizer that wants {@link #wholeParameters}.
     *
     * @param weights before the step, not to be changed; of an optimizer that does not use them, an array without numbers that count
     * @param layout where the numbers are, in each of the arrays
     */
    default void updateParameter(
            float[] weights, float[] gradient, float[][] state, ParameterLayout layout, long step) {
        if (usesWeights()) {
            update(weights, gradient, state, layout.from(), layout.to(), step);
        } else {
            update(gradient, state, layout.from(), layout.to(), step);
        }
    }
}
