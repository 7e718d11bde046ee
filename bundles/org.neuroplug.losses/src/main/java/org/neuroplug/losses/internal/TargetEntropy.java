package org.neuroplug.losses.internal;

import org.neuroplug.spi.CrossEntropy;
import org.neuroplug.spi.RowLoss;

/**
 * L = -Σ t[i] log p[i] with targets that are not 1 and 0. By the sums of softmax, dL/dz[i] = p[i] Σ t[j] - t[i].
 *
 * @param targets of how many classes, which one is right
 */
record TargetEntropy(Targets targets) implements RowLoss {
    /** Targets that are the same for all classes but one. */
    interface Targets {
        /** Of the class that is right. */
        double right(int classes);

        /** Of each other one. */
        double wrong(int classes);
    }

    @Override
    public double loss(double[] predictions, int label) {
        double sum = 0;
        for (int i = 0; i < predictions.length; i++) {
            sum -= target(predictions.length, i == label) * Math.log(kept(predictions[i]));
        }
        return sum;
    }

    @Override
    public void gradient(double[] predictions, int label, double[] gradient) {
        for (int i = 0; i < predictions.length; i++) {
            gradient[i] = -target(predictions.length, i == label) / kept(predictions[i]);
        }
    }

    @Override
    public boolean knowsSums(Output output) {
        return output == Output.SOFTMAX;
    }

    @Override
    public void sumsGradient(Output output, double[] predictions, int label, double[] gradient) {
        int classes = predictions.length;
        double all = targets.right(classes) + (classes - 1) * targets.wrong(classes);
        for (int i = 0; i < classes; i++) {
            gradient[i] = predictions[i] * all - target(classes, i == label);
        }
    }

    private double target(int classes, boolean isRight) {
        return isRight ? targets.right(classes) : targets.wrong(classes);
    }

    private static double kept(double p) {
        return Math.max(p, CrossEntropy.SMALLEST_PROBABILITY);
    }
}
