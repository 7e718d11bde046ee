package org.neuroplug.trainer.fused.internal.loss;

import org.neuroplug.trainer.fused.internal.kernel.Matrix;

/** A loss together with the activation of the output layer. The target of a row is 1 for its label's class, else 0. For one thread. */
public interface Loss {
    /**
     * The network's predictions.
     *
     * @param z [rows, classes], the output layer's sums
     * @param p [rows, classes], receives the predictions
     * @param rows how many rows count
     * @param training whether this is a step of training
     */
    void predict(Matrix z, Matrix p, int rows, boolean training);

    /**
     * The losses of the rows, added up.
     *
     * @param p [rows, classes], the predictions
     * @param labels the class of each row
     * @param rows how many rows count
     */
    double sum(Matrix p, int[] labels, int rows);

    /**
     * gradient = scale · dL/dz, where L is the sum over rows.
     *
     * @param z [rows, classes], the output layer's sums
     * @param p [rows, classes], the predictions
     * @param labels the class of each row
     * @param rows how many rows count
     * @param gradient [rows, classes]
     */
    void gradient(Matrix z, Matrix p, int[] labels, int rows, float scale, Matrix gradient);
}
