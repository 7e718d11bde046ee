package org.neuroplug.optimizers.internal;

import org.neuroplug.api.plugin.Hyperparameters;
import org.neuroplug.spi.OptimizerProvider;

/** A step that is the gradient over the root of what its squares came to. Keras and PyTorch differ in where epsilon is. */
record Quotient(float rate, float epsilon, boolean inRoot) {
    static Quotient of(Hyperparameters settings) {
        return new Quotient(
                (float) settings.real(OptimizerProvider.LEARNING_RATE),
                (float) settings.real(Settings.EPSILON),
                settings.flag(Settings.EPSILON_IN_ROOT));
    }

    /** Replaces gradients by steps, for squares less those of means: nothing below 0, which rounding could make. */
    void apply(float[] gradient, float[] squares, float[] mean, int from, int to) {
        float inside = inRoot ? epsilon : 0;
        float outside = inRoot ? 0 : epsilon;
        for (int i = from; i < to; i++) {
            float spread = Math.max(0, squares[i] - mean[i] * mean[i]);
            gradient[i] = rate * gradient[i] / ((float) Math.sqrt(spread + inside) + outside);
        }
    }

    /** Replaces gradients by steps. */
    void apply(float[] gradient, float[] squares, int from, int to) {
        float inside = inRoot ? epsilon : 0;
        float outside = inRoot ? 0 : epsilon;
        for (int i = from; i < to; i++) {
            gradient[i] = rate * gradient[i] / ((float) Math.sqrt(squares[i] + inside) + outside);
        }
    }
}
