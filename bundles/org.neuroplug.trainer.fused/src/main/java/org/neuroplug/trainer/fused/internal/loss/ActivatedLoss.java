package org.neuroplug.trainer.fused.internal.loss;

import java.util.Arrays;
import org.neuroplug.trainer.fused.internal.activation.LayerFunction;
import org.neuroplug.trainer.fused.internal.kernel.Matrix;

/**
 * Any activation, and a loss that adds up over classes: p = f(z), L = Σ w[c] l(p[c], t[c]), dL/dz by the chain rule.
 *
 * @param weights of the classes
 */
record ActivatedLoss(LayerFunction function, PointLoss point, float[] weights) implements Loss {
    @Override
    public void predict(Matrix z, Matrix p, int rows, boolean training) {
        function.forward(z, p, rows, training);
    }

    @Override
    public double sum(Matrix p, int[] labels, int rows) {
        double sum = 0;
        for (int row = 0; row < rows; row++) {
            for (int c = 0; c < p.columns(); c++) {
                sum += weights[c] * point.value(p.values()[p.at(row) + c], c == labels[row] ? 1 : 0);
            }
        }
        return sum;
    }

    @Override
    public void gradient(Matrix z, Matrix p, int[] labels, int rows, float scale, Matrix gradient) {
        float[] into = gradient.values();
        for (int row = 0; row < rows; row++) {
            int at = p.at(row);
            for (int c = 0; c < p.columns(); c++) {
                float slope = point.slope(p.values()[at + c], c == labels[row] ? 1 : 0);
                into[at + c] = scale * weights[c] * slope;
            }
            Arrays.fill(into, at + p.columns(), p.at(row + 1), 0);
        }
        function.backward(z, p, gradient, rows);
    }
}
