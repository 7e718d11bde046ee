package org.neuroplug.spi;

import org.osgi.annotation.versioning.ConsumerType;

/**
 * Plug-in contract, the easy way: an activation that maps every number on its own, y = f(x). Register it as a service of
 * this type when it takes no settings; otherwise let an {@link ActivationProvider} return
 * {@code new ActivationElementwise(...)}. The workbench makes it usable in every trainer.
 *
 * <p>Implementations are stateless: several training threads call one instance at once.
 */
@ConsumerType
public interface ElementwiseActivation {
    /** f(x). */
    double value(double x);

    /** f'(x); where f has a kink, the derivative from either side. */
    double derivative(double x);

    /**
     * f for a range of an array. Override it with a plain loop over floats where that is faster; the workbench calls
     * this when it trains. Where neither this nor a {@code backward} is overridden, a trainer may make tables of {@link #value} and
     * {@link #derivative} instead, which agree with them to single precision.
     *
     * @param x inputs
     * @param y receives f(x[i]) for from ≤ i &lt; to; may be the same array as {@code x}
     */
    default void values(float[] x, float[] y, int from, int to) {
        for (int i = from; i < to; i++) {
            y[i] = (float) value(x[i]);
        }
    }

    /**
     * The chain rule for a range of an array: the gradient of the loss by the inputs. As {@link #values}, the one that
     * training calls.
     *
     * @param x inputs
     * @param gradient holds dL/dy[i] before and dL/dx[i] = dL/dy[i] · f'(x[i]) after the call, for from ≤ i &lt; to
     */
    default void backward(float[] x, float[] gradient, int from, int to) {
        for (int i = from; i < to; i++) {
            gradient[i] *= (float) derivative(x[i]);
        }
    }

    /**
     * The same for trainers that still have the values. Override it where the derivative is a short function of them, as
     * that of tanh is, 1 - y².
     *
     * @param x inputs
     * @param y holds what {@link #values} made of them
     * @param gradient holds dL/dy[i] before and dL/dx[i] after the call, for from ≤ i &lt; to
     */
    default void backward(float[] x, float[] y, float[] gradient, int from, int to) {
        backward(x, gradient, from, to);
    }
}
