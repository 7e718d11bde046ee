package org.neuroplug.spi;

import org.osgi.annotation.versioning.ConsumerType;

/**
 * An elementwise activation that draws a number for each input in training, and is an ordinary function otherwise: what
 * {@link ElementwiseActivation}'s methods say. Trainers draw the numbers, so that the same trial has the same ones.
 */
@ConsumerType
public interface NoisyActivation extends ElementwiseActivation {
    /**
     * The activation in training, for a range of an array.
     *
     * @param x inputs
     * @param noise a number for each input, uniform in [0, 1)
     * @param y receives the activations for from ≤ i &lt; to; may be the same array as {@code x}
     */
    void valuesInTraining(float[] x, float[] noise, float[] y, int from, int to);

    /**
     * The chain rule in training, for a range of an array.
     *
     * @param x inputs
     * @param noise the same numbers
     * @param gradient holds dL/dy[i] before and dL/dx[i] after the call, for from ≤ i &lt; to
     */
    void backwardInTraining(float[] x, float[] noise, float[] gradient, int from, int to);
}
