package org.neuroplug.trainer.fused.internal.loss;

import java.util.Arrays;
import org.neuroplug.trainer.fused.internal.activation.Softmax;
import org.neuroplug.trainer.fused.internal.kernel.Matrix;

/**
 * p = softmax(z); L = -w[y] log p[y]; dL/dz = w[y] (p - 1[y]). (Bridle 1990, <em>Probabilistic interpretation of feedforward
 * classification network outputs</em>.)
 *
 * @param smallest probabilities below it count as it in the loss, not in the gradient
 * @param weights of the classes
 */
record SoftmaxCrossEntropy(float smallest, float[] weights) implements Loss {
    private static final Softmax SOFTMAX = new Softmax();

    @Override
    public void predict(Matrix z, Matrix p, int rows, boolean training) {
        SOFTMAX.forward(z, p, rows, training);
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
