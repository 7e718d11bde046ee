package org.neuroplug.optimizers.internal;

/** The definition of an optimizer, in double precision. */
interface Definition {
    /** What a step takes off a weight, by weight, gradient and the numbers that it keeps. */
    double step(double w, double g, double[] kept, int step);

    /** The weights after each step along the gradients of the reference. */
    static double[][] by(double[] start, Definition definition) {
        return by(Trajectories.START, Trajectories.GRADIENTS, start, definition);
    }

    /**
     * The weights after each step.
     *
     * @param weights before the first step
     * @param gradients a row for each step
     * @param start what is kept, for each weight, before the first step
     */
    static double[][] by(double[] weights, double[][] gradients, double[] start, Definition definition) {
        double[][] trajectory = new double[gradients.length][weights.length];
        for (int weight = 0; weight < weights.length; weight++) {
            double at = weights[weight];
            double[] kept = start.clone();
            for (int step = 1; step <= trajectory.length; step++) {
                at -= definition.step(at, gradients[step - 1][weight], kept, step);
                trajectory[step - 1][weight] = at;
            }
        }
        return trajectory;
    }
}
