package org.neuroplug.spi;

import java.util.Objects;

/**
 * What training changes in a network: enough to go on as if there had been no interruption. The arrays belong to the
 * state and are not changed.
 *
 * @param parameters all weights in the order of {@code MultiLayerNetwork.params()}: per layer the weights
 *     {@code [in, out]} column by column, then the biases
 * @param optimizerState the optimizer's numbers in the order of DL4J's updater view; empty for one without state, or
 *     one that has not begun
 * @param steps steps taken
 * @param epochs epochs finished
 */
public record TrainingState(float[] parameters, float[] optimizerState, int steps, int epochs) {
    public TrainingState {
        Objects.requireNonNull(parameters, "parameters");
        Objects.requireNonNull(optimizerState, "optimizerState");
        if (steps < 0 || epochs < 0) {
            throw new IllegalArgumentException("steps and epochs must be at least 0, were " + steps + " and " + epochs);
        }
    }

    /** Given weights before the first step. */
    public static TrainingState untrained(float[] parameters) {
        return new TrainingState(parameters, new float[0], 0, 0);
    }
}
