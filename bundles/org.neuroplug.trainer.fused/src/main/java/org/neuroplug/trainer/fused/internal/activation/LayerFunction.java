package org.neuroplug.trainer.fused.internal.activation;

import org.neuroplug.trainer.fused.internal.kernel.Matrix;

/** What a layer does to its sums. An object serves one thread. */
public interface LayerFunction {
    /**
     * A step of training begins, for functions that draw random numbers.
     *
     * @param epoch from 1
     * @param step within the epoch, from 1
     */
    default void draw(int epoch, int step) {}

    /**
     * a = f(z) for the first rows; the padding of rows stays zero.
     *
     * @param z [rows, units], the layer's sums
     * @param a [rows, units], which may be {@code z} itself when nothing is learnt
     * @param rows how many rows count
     * @param training whether this is a step of training
     */
    void forward(Matrix z, Matrix a, int rows, boolean training);

    /**
     * The chain rule.
     *
     * @param z [rows, units], the sums
     * @param a [rows, units], what {@link #forward} made of them
     * @param gradient [rows, units], holds dL/da before and dL/dz after the call
     * @param rows how many rows count
     */
    void backward(Matrix z, Matrix a, Matrix gradient, int rows);

    /** What a message calls it. */
    String name();
}
