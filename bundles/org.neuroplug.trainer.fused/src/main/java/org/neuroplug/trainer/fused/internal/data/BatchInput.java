package org.neuroplug.trainer.fused.internal.data;

import org.neuroplug.trainer.fused.internal.kernel.Kernels;
import org.neuroplug.trainer.fused.internal.kernel.Matrix;

/** The rows of one batch after another, as the first layer's input x [rows, features]. For one thread. */
public interface BatchInput extends AutoCloseable {
    /**
     * Takes up an epoch.
     *
     * @param epoch from 1
     */
    void epoch(int epoch);

    /**
     * Takes up a batch of the epoch.
     *
     * @param step within the epoch, from 1
     */
    void batch(int step);

    /** Rows of the batch: the last one may be short. */
    int rows();

    /** The classes of the batch's rows. */
    int[] labels();

    /** Numbers of a row that are multiplied, on average. */
    double width();

    /** z = start + x · w. */
    void multiply(Kernels kernels, Matrix w, Matrix start, Matrix z);

    /** into = start + alpha · xᵀ · dz. */
    void gradient(Kernels kernels, float alpha, Matrix dz, Matrix start, Matrix into);

    /** Gives back what it shares with others. */
    @Override
    void close();
}
