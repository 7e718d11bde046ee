package org.neuroplug.activations.internal;

import java.util.Arrays;
import org.nd4j.linalg.activations.IActivation;
import org.neuroplug.api.plugin.Formula;
import org.neuroplug.api.plugin.Hyperparameters;
import org.neuroplug.api.plugin.Plugin;
import org.neuroplug.spi.ActivationProvider;
import org.osgi.service.component.annotations.Component;

/**
 * The probabilities that are nearest to a row of {@code [batch, units]}, of which many are 0 (Martins and Astudillo 2016, <em>From softmax to
 * sparsemax</em>, algorithm 1 and equation 14).
 */
@Component
@Plugin(name = "sparsemax", description = "the probabilities nearest to the inputs, for each sample")
@Formula(
        text = "max(0, x_i - t), with t such that the sum is 1",
        derivative = "dy_i/dx_k = (1 if i = k else 0) - 1 / s for y_i, y_k > 0, else 0; s counts what is above 0",
        range = "[0, 1]",
        source = "Martins and Astudillo 2016, From softmax to sparsemax")
public final class Sparsemax implements ActivationProvider {
    @Override
    public IActivation create(Hyperparameters settings) {
        return new Rowwise("sparsemax", new Function());
    }

    private static final class Function implements Rowwise.Function {
        @Override
        public void values(double[] row) {
            double threshold = threshold(row);
            for (int i = 0; i < row.length; i++) {
                row[i] = Math.max(0, row[i] - threshold);
            }
        }

        @Override
        public void backward(double[] row, double[] gradient) {
            double threshold = threshold(row);
            double sum = 0;
            int support = 0;
            for (int i = 0; i < row.length; i++) {
                if (row[i] > threshold) {
                    sum += gradient[i];
                    support++;
                }
            }
            for (int i = 0; i < row.length; i++) {
                gradient[i] = row[i] > threshold ? gradient[i] - sum / support : 0;
            }
        }

        /** What is taken off: by the sorted inputs, of which as many count as stay above it. NaN when an input is. */
        private static double threshold(double[] row) {
            double[] sorted = row.clone();
            Arrays.sort(sorted);
            double sum = 0;
            double threshold = Double.NEGATIVE_INFINITY;
            for (int count = 1; count <= sorted.length; count++) {
                double next = sorted[sorted.length - count];
                if (next <= threshold) {
                    break;
                }
                sum += next;
                threshold = (sum - 1) / count;
            }
            return threshold;
        }
    }
}
