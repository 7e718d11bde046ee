package org.neuroplug.optimizers.internal;

/** Running means, of gradients and of their squares. */
final class Moments {
    private Moments() {}

    /** mean = decay mean + (1 - decay) gradient. */
    static void mean(float[] mean, double decay, float[] gradient, int from, int to) {
        float keep = (float) decay;
        float take = (float) (1 - decay);
        for (int i = from; i < to; i++) {
            mean[i] = keep * mean[i] + take * gradient[i];
        }
    }

    /** mean = decay mean + (1 - decay) gradient². */
    static void squares(float[] mean, double decay, float[] gradient, int from, int to) {
        float keep = (float) decay;
        float take = (float) (1 - decay);
        for (int i = from; i < to; i++) {
            mean[i] = keep * mean[i] + take * gradient[i] * gradient[i];
        }
    }

    /** What a mean that started from 0 has of its weights after so many steps: 1 - decay^step. */
    static double share(double decay, long step) {
        return 1 - Math.pow(decay, step);
    }
}
