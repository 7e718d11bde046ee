package com.example.signum;

import org.neuroplug.spi.ElementwiseOptimizer;

/**
 * SGD along the sign of the momentum: Bernstein, Wang, Azizzadenesheli and Anandkumar (2018), "signSGD: Compressed
 * Optimisation for Non-Convex Problems", algorithm 2. One number of state for each weight: the momentum.
 */
record Signum(float learningRate, float momentum) implements ElementwiseOptimizer {
    @Override
    public int slots() {
        return 1;
    }

    @Override
    public void update(float[] gradient, float[][] state, int from, int to, long step) {
        float[] average = state[0];
        for (int i = from; i < to; i++) {
            average[i] = momentum * average[i] + (1 - momentum) * gradient[i];
            gradient[i] = learningRate * Math.signum(average[i]);
        }
    }
}
