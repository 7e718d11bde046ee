package org.neuroplug.optimizers.internal;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Against the definitions of the paper and of Keras, in double precision. All weights are one parameter. */
class LambTest {
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void stepsInProportionToTheWeights(boolean decoupled) {
        Trajectories.assertClose(
                expected(Trajectories.START, decoupled), Trajectories.of(BuiltIns.create(choice(decoupled))));
    }

    /** Weights of 0 have no length that a step could be in proportion to. */
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void stepsAsAdamFromWeightsOfZero(boolean decoupled) {
        double[] zeros = new double[Trajectories.START.length];
        Trajectories.assertClose(
                expected(zeros, decoupled),
                Trajectories.of(BuiltIns.create(choice(decoupled)), zeros, Trajectories.GRADIENTS));
    }

    @Test
    void staysWhereItIsWithoutGradients() {
        double[][] none = new double[3][Trajectories.START.length];
        double[][] expected = {Trajectories.START, Trajectories.START, Trajectories.START};
        Trajectories.assertClose(expected, Trajectories.of(BuiltIns.create("lamb"), Trajectories.START, none));
    }

    private static String choice(boolean decoupled) {
        return "lamb(learning-rate=0.02,beta1=0.7,beta2=0.95,epsilon=0.01,weight-decay=0.3,decoupled=" + decoupled
                + ")";
    }

    private static double[][] expected(double[] start, boolean decoupled) {
        double[] at = start.clone();
        double[] mean = new double[at.length];
        double[] squares = new double[at.length];
        double[][] expected = new double[Trajectories.GRADIENTS.length][];
        for (int step = 1; step <= expected.length; step++) {
            double[] change = new double[at.length];
            for (int i = 0; i < at.length; i++) {
                double gradient = Trajectories.GRADIENTS[step - 1][i];
                mean[i] = 0.7 * mean[i] + 0.3 * gradient;
                squares[i] = 0.95 * squares[i] + 0.05 * gradient * gradient;
                double root = Math.sqrt(squares[i] / (1 - Math.pow(0.95, step))) + 0.01;
                change[i] = mean[i] / (1 - Math.pow(0.7, step)) / root;
                if (decoupled) {
                    at[i] -= 0.02 * 0.3 * at[i];
                } else {
                    change[i] += 0.3 * at[i];
                }
            }
            double ratio = norm(at) > 0 ? norm(at) / norm(change) : 1;
            for (int i = 0; i < at.length; i++) {
                at[i] -= 0.02 * ratio * change[i];
            }
            expected[step - 1] = at.clone();
        }
        return expected;
    }

    private static double norm(double[] x) {
        return Math.sqrt(Arrays.stream(x).map(v -> v * v).sum());
    }
}
