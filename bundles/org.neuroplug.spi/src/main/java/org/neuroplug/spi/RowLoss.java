package org.neuroplug.spi;

import org.osgi.annotation.versioning.ConsumerType;

/**
 * Plug-in contract, the easy way: a loss that looks at one row at a time, at the predictions for its classes and at the one class that
 * is right. The target of that class is 1, those of the others are 0. A {@link LossProvider} returns it in a {@link LossByRow}, which
 * makes it usable in every trainer.
 *
 * <p>Implementations are stateless: several training threads call one instance at once.
 */
@ConsumerType
public interface RowLoss {
    /** An activation of output layers. Its sums are what it is computed of. */
    enum Output {
        /** p[i] = exp(z[i]) / Σ exp(z[j]). */
        SOFTMAX,
        /** p[i] = 1 / (1 + exp(-z[i])). */
        SIGMOID
    }

    /**
     * L of one row, a finite number. Trainers compute predictions in single precision: probabilities are exactly 0 or 1 at times.
     *
     * @param predictions p, one for each class; not to be changed
     * @param label the class that is right
     */
    double loss(double[] predictions, int label);

    /**
     * The gradient of the loss by the predictions; where the loss has a kink, any number between the slopes of either side.
     *
     * @param predictions p, one for each class; not to be changed
     * @param label the class that is right
     * @param gradient one number for each class, 0 before the call, that receive dL/dp[i]
     */
    void gradient(double[] predictions, int label, double[] gradient);

    /**
     * Whether it knows the gradient by the sums of an output activation, too; {@link #sumsGradient} is called then in place of
     * {@link #gradient}. Where a loss takes logarithms of predictions, dL/dp grows beyond all bounds as a prediction goes to 0, while
     * dL/dz, in which the activation's derivative cancels that, stays small and exact.
     */
    default boolean knowsSums(Output output) {
        return false;
    }

    /**
     * The gradient of the loss by the sums of an output activation that it {@link #knowsSums knows}; of others it is not asked for.
     *
     * @param output the activation that made the predictions of the sums
     * @param predictions p, one for each class; not to be changed
     * @param label the class that is right
     * @param gradient one number for each class, 0 before the call, that receive dL/dz[i]
     */
    default void sumsGradient(Output output, double[] predictions, int label, double[] gradient) {
        throw new UnsupportedOperationException("it does not know the sums of " + output);
    }
}
