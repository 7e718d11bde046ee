package org.neuroplug.trainer.fused.internal.loss;

import java.util.Arrays;
import java.util.Optional;
import org.neuroplug.spi.RowLoss;
import org.neuroplug.spi.RowLoss.Output;
import org.neuroplug.trainer.fused.internal.activation.LayerFunction;
import org.neuroplug.trainer.fused.internal.kernel.Matrix;

/** Any activation, and a plug-in's loss; dL/dz as the loss says it or, where it does not know the activation's sums, by the chain rule. */
final class RowByRow implements Loss {
    private final LayerFunction function;
    private final RowLoss loss;
    private final Optional<Output> sums;
    private final double[] predictions;
    private final double[] slopes;

    /**
     * A loss for one thread.
     *
     * @param function of the output layer
     * @param sums the output activation by whose sums the loss gives its gradient, if it does
     */
    RowByRow(LayerFunction function, RowLoss loss, Optional<Output> sums, int classes) {
        this.function = function;
        this.loss = loss;
        this.sums = sums;
        this.predictions = new double[classes];
        this.slopes = new double[classes];
    }

    @Override
    public void predict(Matrix z, Matrix p, int rows, boolean training) {
        function.forward(z, p, rows, training);
    }

    @Override
    public double sum(Matrix p, int[] labels, int rows) {
        double sum = 0;
        for (int row = 0; row < rows; row++) {
            read(p, row);
            sum += loss.loss(predictions, labels[row]);
        }
        return sum;
    }

    @Override
    public void gradient(Matrix z, Matrix p, int[] labels, int rows, float scale, Matrix gradient) {
        for (int row = 0; row < rows; row++) {
            read(p, row);
            Arrays.fill(slopes, 0);
            if (sums.isPresent()) {
                loss.sumsGradient(sums.get(), predictions, labels[row], slopes);
            } else {
                loss.gradient(predictions, labels[row], slopes);
            }
            write(gradient, row, scale);
        }
        if (sums.isEmpty()) {
            function.backward(z, p, gradient, rows);
        }
    }

    private void read(Matrix p, int row) {
        int at = p.at(row);
        for (int i = 0; i < predictions.length; i++) {
            predictions[i] = p.values()[at + i];
        }
    }

    private void write(Matrix gradient, int row, float scale) {
        int at = gradient.at(row);
        for (int i = 0; i < slopes.length; i++) {
            gradient.values()[at + i] = (float) (scale * slopes[i]);
        }
        Arrays.fill(gradient.values(), at + slopes.length, gradient.at(row + 1), 0);
    }
}
