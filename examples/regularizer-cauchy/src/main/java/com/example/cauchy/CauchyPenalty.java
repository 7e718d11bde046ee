package com.example.cauchy;

import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.learning.regularization.Regularization;
import org.nd4j.linalg.ops.transforms.Transforms;

/** The penalty as the engine asks for it. */
final class CauchyPenalty implements Regularization {
    private static final long serialVersionUID = 1L;

    private final double rate;

    CauchyPenalty(double rate) {
        this.rate = rate;
    }

    @Override
    public ApplyStep applyStep() {
        return ApplyStep.BEFORE_UPDATER;
    }

    /** Adds 2 rate w / (1 + w²) to the gradient. */
    @Override
    public void apply(INDArray weights, INDArray gradient, double learningRate, int iteration, int epoch) {
        gradient.addi(weights.div(weights.mul(weights).addi(1)).muli(2 * rate));
    }

    @Override
    public double score(INDArray weights, int iteration, int epoch) {
        return rate * Transforms.log(weights.mul(weights).addi(1), false).sumNumber().doubleValue();
    }

    @Override
    public Regularization clone() {
        return new CauchyPenalty(rate);
    }
}
