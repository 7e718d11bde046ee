package org.neuroplug.losses.internal;

import org.neuroplug.spi.RowLoss;

/** The mean of the losses of a row's outputs. */
record MeanLoss(OutputLoss each) implements RowLoss {
    @Override
    public double loss(double[] predictions, int label) {
        double sum = 0;
        for (int i = 0; i < predictions.length; i++) {
            sum += each.value(predictions[i], target(i, label));
        }
        return sum / predictions.length;
    }

    @Override
    public void gradient(double[] predictions, int label, double[] gradient) {
        for (int i = 0; i < predictions.length; i++) {
            gradient[i] = each.slope(predictions[i], target(i, label)) / predictions.length;
        }
    }

    private static double target(int output, int label) {
        return output == label ? 1 : 0;
    }
}
