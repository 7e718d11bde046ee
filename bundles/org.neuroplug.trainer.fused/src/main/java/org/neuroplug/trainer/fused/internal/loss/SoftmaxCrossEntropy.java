package org.neuroplug.trainer.fused.internal.loss;

import java.util.Arrays;
import org.neuroplug.spi.FloatMath;
import org.neuroplug.trainer.fused.internal.kernel.Matrix;

/**
 * p = exp(z - m) / Σ exp(z - m), where m is the row's largest sum; L = -w[y] log p[y]; dL/dz = w[y] (p - 1[y]). (Bridle 1990,
 * <em>Probabilistic interpretation of feedforward classification network outputs</em>.)
 *
 * @param smallest probabilities below it count as it in the loss, not in the gradient
 * @param weights of the classes
 */
record SoftmaxCrossEntropy(float smallest, float[] weights) implements Loss {
    /** The exponentials of all rows at once, since one row alone is too short for vectors. */
    @Override
    public void predict(Matrix z, Matrix p, int rows, boolean training) {
        float[] from = z.values();
        float[] into = p.values();
        for (int row = 0; row < rows; row++) {
            int at = z.at(row);
            float largest = from[at];
            for (int i = at + 1; i < at + z.columns(); i++) {
                largest = Math.max(largest, from[i]);
            }
            for (int i = at; i < at + z.columns(); i++) {
                into[i] = from[i] - largest;
            }
        }
        FloatMath.exp(into, into, p.at(0), p.at(rows));
        for (int row = 0; row < rows; row++) {
            normalize(into, p.at(row), p.columns());
            Arrays.fill(into, p.at(row) + p.columns(), p.at(row + 1), 0);
        }
    }

    private static void normalize(float[] p, int at, int columns) {
        float sum = 0;
        for (int i = at; i < at + columns; i++) {
            sum += p[i];
        }
        float factor = 1 / sum;
        for (int i = at; i < at + columns; i++) {
            p[i] *= factor;
        }
    }

    @Override
    public double sum(Matrix p, int[] labels, int rows) {
        double sum = 0;
        for (int row = 0; row < rows; row++) {
            float right = p.values()[p.at(row) + labels[row]];
            sum -= weights[labels[row]] * Math.log(Math.max(right, smallest));
        }
        return sum;
    }

    @Override
    public void gradient(Matrix z, Matrix p, int[] labels, int rows, float scale, Matrix gradient) {
        float[] into = gradient.values();
        for (int row = 0; row < rows; row++) {
            float factor = scale * weights[labels[row]];
            int at = p.at(row);
            for (int i = at; i < at + p.columns(); i++) {
                into[i] = factor * p.values()[i];
            }
            into[at + labels[row]] -= factor;
            Arrays.fill(into, at + p.columns(), p.at(row + 1), 0);
        }
    }
}
