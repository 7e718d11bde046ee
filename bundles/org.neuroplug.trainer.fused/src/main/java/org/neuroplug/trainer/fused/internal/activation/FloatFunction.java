package org.neuroplug.trainer.fused.internal.activation;

/** A function of one number, with its derivative, for ranges of arrays. */
interface FloatFunction {
    /** y[i] = f(x[i]) for from ≤ i &lt; to; {@code y} may be {@code x}. */
    void values(float[] x, float[] y, int from, int to);

    /** gradient[i] *= f'(x[i]) for from ≤ i &lt; to, where y[i] = f(x[i]) often is all that it takes. */
    void backward(float[] x, float[] y, float[] gradient, int from, int to);
}
