package org.neuroplug.trainer.fused.internal.activation;

import java.util.Arrays;
import org.neuroplug.spi.FloatMath;
import org.neuroplug.trainer.fused.internal.kernel.Matrix;

/**
 * a = exp(z - m) / Σ exp(z - m), where m is the row's largest sum; dL/dz[i] = a[i] (dL/da[i] - Σ a[j] dL/da[j]). (Bridle 1990,
 * <em>Probabilistic interpretation of feedforward classification network outputs</em>.) Stateless.
 */
public record Softmax() implements LayerFunction {
    /** The exponentials of all rows at once, since one row alone is too short for vectors. */
    @Override
    public void forward(Matrix z, Matrix a, int rows, boolean training) {
        float[] from = z.values();
        float[] into = a.values();
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
        FloatMath.exp(into, into, a.at(0), a.at(rows));
        for (int row = 0; row < rows; row++) {
            normalize(into, a.at(row), a.columns());
            Arrays.fill(into, a.at(row) + a.columns(), a.at(row + 1), 0);
        }
    }

    private static void normalize(float[] a, int at, int columns) {
        float sum = 0;
        for (int i = at; i < at + columns; i++) {
            sum += a[i];
        }
        float factor = 1 / sum;
        for (int i = at; i < at + columns; i++) {
            a[i] *= factor;
        }
    }

    @Override
    public void backward(Matrix z, Matrix a, Matrix gradient, int rows) {
        float[] from = a.values();
        float[] into = gradient.values();
        for (int row = 0; row < rows; row++) {
            int at = a.at(row);
            float mean = 0;
            for (int i = at; i < at + a.columns(); i++) {
                mean += from[i] * into[i];
            }
            for (int i = at; i < at + a.columns(); i++) {
                into[i] = from[i] * (into[i] - mean);
            }
        }
    }

    @Override
    public String name() {
        return "softmax";
    }
}
