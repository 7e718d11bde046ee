package org.neuroplug.core.internal.run;

import java.util.Arrays;
import java.util.Map;
import org.nd4j.linalg.activations.IActivation;
import org.nd4j.linalg.activations.impl.ActivationIdentity;
import org.nd4j.linalg.activations.impl.ActivationSigmoid;
import org.nd4j.linalg.activations.impl.ActivationSoftmax;
import org.nd4j.linalg.factory.Nd4j;
import org.neuroplug.spi.ActivationElementwise;

/**
 * The numbers that an activation makes of sums.
 *
 * @param negative whether some are below 0
 * @param aboveOne whether some are above 1
 * @param shared whether those of a row sum up to 1, so that one can only grow at the cost of others
 */
record OutputRange(boolean negative, boolean aboveOne, boolean shared) {
    private static final double[] SUMS = {-20, -4, -1.5, -0.7, -0.2, 0, 0.2, 0.7, 1.5, 4, 20};
    private static final double ROUNDING = 1e-6;

    /** Those whose numbers are known; to compute them would load the engine's natives. */
    private static final Map<Class<?>, OutputRange> KNOWN = Map.of(
            ActivationSoftmax.class, new OutputRange(false, false, true),
            ActivationSigmoid.class, new OutputRange(false, false, false),
            ActivationIdentity.class, new OutputRange(true, true, false));

    /** Tries an activation. */
    static OutputRange of(IActivation activation) {
        OutputRange known = KNOWN.get(activation.getClass());
        return known != null ? known : tried(activation);
    }

    private static OutputRange tried(IActivation activation) {
        return activation instanceof ActivationElementwise elementwise
                ? of(Arrays.stream(SUMS).map(elementwise.function()::value).toArray())
                : of(activation
                        .getActivation(Nd4j.createFromArray(new double[][] {SUMS}), false)
                        .dup('c')
                        .data()
                        .asDouble());
    }

    private static OutputRange of(double[] outputs) {
        return new OutputRange(
                Arrays.stream(outputs).anyMatch(y -> y < -ROUNDING),
                Arrays.stream(outputs).anyMatch(y -> y > 1 + ROUNDING),
                Math.abs(Arrays.stream(outputs).sum() - 1) <= ROUNDING);
    }

    /** Whether all are from 0 to 1. */
    boolean isProbabilities() {
        return !negative && !aboveOne;
    }
}
