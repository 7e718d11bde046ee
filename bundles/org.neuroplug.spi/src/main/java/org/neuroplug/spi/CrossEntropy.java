package org.neuroplug.spi;

import org.nd4j.linalg.lossfunctions.ILossFunction;
import org.nd4j.linalg.lossfunctions.impl.LossMCXENT;

/**
 * The loss of an experiment that names none, L = -log p for the class that is right, as DL4J computes it: with softmax outputs (Bridle
 * 1990, <em>Probabilistic interpretation of feedforward classification network outputs</em>).
 */
public final class CrossEntropy {
    /** Probabilities below it count as it in the loss, so that a loss is finite: at most 87 for a row. */
    public static final double SMALLEST_PROBABILITY = Float.MIN_NORMAL;

    private CrossEntropy() {}

    /** A new loss. */
    public static ILossFunction create() {
        return new LossMCXENT(SMALLEST_PROBABILITY, null);
    }
}
