package org.neuroplug.trainer.fused.internal.optimizer;

import java.util.List;
import org.nd4j.linalg.learning.regularization.L1Regularization;
import org.nd4j.linalg.learning.regularization.L2Regularization;
import org.nd4j.linalg.learning.regularization.Regularization;
import org.nd4j.linalg.learning.regularization.WeightDecay;
import org.neuroplug.trainer.fused.internal.kernel.Matrix;

/**
 * What keeps weights small, as the engine does it: L1, λ Σ|w|, and L2, λ/2 Σw², add λ sign w and λ w to the gradient before the optimizer
 * sees it; weight decay adds c w, or c · learning rate · w, to what the optimizer subtracts (Loshchilov and Hutter 2019,
 * <em>Decoupled weight decay regularization</em>), and c/2 Σw² to the loss.
 */
record Penalties(List<Regularization> all) {
    boolean isEmpty() {
        return all.isEmpty();
    }

    double score(Matrix w, int iteration, int epoch) {
        double score = 0;
        for (int i = 0; i < all.size(); i++) {
            Regularization one = all.get(i);
            score += one instanceof L1Regularization l1
                    ? l1.getL1().valueAt(iteration, epoch) * norm1(w)
                    : 0.5 * factor(one, iteration, epoch) * squares(w);
        }
        return score;
    }

    private static double factor(Regularization one, int iteration, int epoch) {
        return one instanceof L2Regularization l2
                ? l2.getL2().valueAt(iteration, epoch)
                : ((WeightDecay) one).getCoeff().valueAt(iteration, epoch);
    }

    /** Padding is zero, and adds nothing. */
    private static double norm1(Matrix w) {
        double sum = 0;
        float[] x = w.values();
        for (int i = w.at(0); i < w.at(w.rows()); i++) {
            sum += Math.abs(x[i]);
        }
        return sum;
    }

    private static double squares(Matrix w) {
        double sum = 0;
        float[] x = w.values();
        for (int i = w.at(0); i < w.at(w.rows()); i++) {
            sum += (double) x[i] * x[i];
        }
        return sum;
    }

    /** gradient += what L1 and L2 add. */
    void before(Matrix w, Matrix gradient, int iteration, int epoch) {
        for (int i = 0; i < all.size(); i++) {
            Regularization one = all.get(i);
            if (one instanceof L1Regularization l1) {
                addSigns(gradient, (float) l1.getL1().valueAt(iteration, epoch), w);
            } else if (one instanceof L2Regularization) {
                add(gradient, (float) factor(one, iteration, epoch), w);
            }
        }
    }

    /** change += what decays. */
    void after(Matrix w, Matrix change, double learningRate, int iteration, int epoch) {
        for (int i = 0; i < all.size(); i++) {
            Regularization one = all.get(i);
            if (one instanceof WeightDecay decay) {
                double factor = factor(one, iteration, epoch) * (decay.isApplyLR() ? learningRate : 1);
                add(change, (float) factor, w);
            }
        }
    }

    private static void add(Matrix into, float factor, Matrix w) {
        float[] sum = into.values();
        float[] x = w.values();
        int end = w.at(w.rows());
        for (int i = w.at(0); i < end; i++) {
            sum[i] += factor * x[i];
        }
    }

    private static void addSigns(Matrix into, float factor, Matrix w) {
        float[] sum = into.values();
        float[] x = w.values();
        int end = w.at(w.rows());
        for (int i = w.at(0); i < end; i++) {
            sum[i] += factor * Math.signum(x[i]);
        }
    }
}
