package org.neuroplug.checks.internal;

import org.nd4j.linalg.learning.config.IUpdater;

/**
 * The convex function L(w) = ½ Σ aᵢ (wᵢ - cᵢ)² with curvatures from 0.1 to 1, from a distance of about 1: whatever an
 * optimizer does, it must come down here. Slow ones need many steps; 1 % of the way in 1000 is asked for.
 */
final class Quadratic {
    private static final int STEPS = 1000;
    private static final double ENOUGH = 0.99;

    private final OptimizerSteps optimizer;
    private float[] weights = Points.noise(21, OptimizerSteps.WEIGHTS);
    private final float[] minimum = Points.noise(22, OptimizerSteps.WEIGHTS);

    Quadratic(IUpdater optimizer) {
        this.optimizer = new OptimizerSteps(optimizer, weights);
    }

    String descend() {
        double before = loss();
        for (int step = 0; step < STEPS; step++) {
            optimizer.step(gradient());
            weights = optimizer.weights();
        }
        double after = loss();
        String text =
                "from a loss of " + Words.number(before) + " to " + Words.number(after) + " in " + STEPS + " steps";
        if (!(after <= ENOUGH * before)) {
            throw new Breach("on a convex quadratic it must descend, went " + text);
        }
        return text;
    }

    private double loss() {
        double loss = 0;
        for (int i = 0; i < weights.length; i++) {
            double distance = weights[i] - minimum[i];
            loss += curvature(i) * distance * distance / 2;
        }
        return loss;
    }

    private float[] gradient() {
        float[] gradient = new float[weights.length];
        for (int i = 0; i < weights.length; i++) {
            gradient[i] = curvature(i) * (weights[i] - minimum[i]);
        }
        return gradient;
    }

    private static float curvature(int i) {
        return 0.1f + 0.9f * i / (OptimizerSteps.WEIGHTS - 1);
    }
}
