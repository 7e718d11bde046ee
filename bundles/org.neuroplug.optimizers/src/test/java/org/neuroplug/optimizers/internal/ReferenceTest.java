package org.neuroplug.optimizers.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.function.DoubleBinaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReferenceTest {
    /** Of float32 arithmetic, relative to weights above 0.1. */
    private static final double TOLERANCE = 2e-6;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "sgd | sgd(learning-rate=0.01)",
                "momentum | momentum(learning-rate=0.01,momentum=0.9)",
                "nesterov | nesterov(learning-rate=0.01,momentum=0.9)",
                "adam | adam(learning-rate=0.01,epsilon=1e-8)",
                "rmsprop | rmsprop(learning-rate=0.01,rho=0.95,epsilon=1e-8,epsilon-in-root=false)",
                "adagrad | adagrad(learning-rate=0.01,initial-accumulator=0,epsilon=1e-10,epsilon-in-root=false)"
            })
    void stepsAsPyTorch(String reference, String choice) {
        assertClose(Trajectories.expected(reference), Trajectories.of(BuiltIns.create(choice)));
    }

    /** An epsilon as large as this tells the definitions apart. */
    @Test
    void addsEpsilonUnderTheRootAsKeras() {
        assertClose(
                byRoots(0.1, (s, g) -> s + g * g, 0.02),
                Trajectories.of(BuiltIns.create("adagrad(learning-rate=0.01,epsilon=0.02)")));
        assertClose(
                byRoots(0, (s, g) -> 0.9 * s + 0.1 * g * g, 0.02),
                Trajectories.of(BuiltIns.create("rmsprop(learning-rate=0.01,epsilon=0.02)")));
    }

    /** The definition, in double precision: w -= 0.01 g / sqrt(squares + epsilon). */
    private static double[][] byRoots(double initial, DoubleBinaryOperator accumulate, double epsilon) {
        double[][] trajectory = new double[Trajectories.GRADIENTS.length][Trajectories.START.length];
        for (int weight = 0; weight < Trajectories.START.length; weight++) {
            double at = Trajectories.START[weight];
            double squares = initial;
            for (int step = 0; step < trajectory.length; step++) {
                double gradient = Trajectories.GRADIENTS[step][weight];
                squares = accumulate.applyAsDouble(squares, gradient);
                at -= 0.01 * gradient / Math.sqrt(squares + epsilon);
                trajectory[step][weight] = at;
            }
        }
        return trajectory;
    }

    /** Adam's two corrections and its epsilon, again large, as Keras has them. */
    @Test
    void addsEpsilonToTheUncorrectedRootInAdam() {
        double[][] expected = new double[Trajectories.GRADIENTS.length][Trajectories.START.length];
        for (int weight = 0; weight < Trajectories.START.length; weight++) {
            double at = Trajectories.START[weight];
            double mean = 0;
            double squares = 0;
            for (int step = 1; step <= expected.length; step++) {
                double gradient = Trajectories.GRADIENTS[step - 1][weight];
                mean = 0.9 * mean + 0.1 * gradient;
                squares = 0.999 * squares + 0.001 * gradient * gradient;
                double rate = 0.001 * Math.sqrt(1 - Math.pow(0.999, step)) / (1 - Math.pow(0.9, step));
                at -= rate * mean / (Math.sqrt(squares) + 0.02);
                expected[step - 1][weight] = at;
            }
        }
        assertClose(expected, Trajectories.of(BuiltIns.create("adam(epsilon=0.02)")));
    }

    private static void assertClose(double[][] expected, double[][] actual) {
        assertEquals(expected.length, actual.length);
        for (int step = 0; step < expected.length; step++) {
            for (int weight = 0; weight < expected[step].length; weight++) {
                double want = expected[step][weight];
                String where = "weight " + weight + " after step " + (step + 1);
                assertEquals(want, actual[step][weight], TOLERANCE * Math.max(0.1, Math.abs(want)), where);
            }
        }
    }
}
