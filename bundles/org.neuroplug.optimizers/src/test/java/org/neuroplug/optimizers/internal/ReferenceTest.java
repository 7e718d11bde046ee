package org.neuroplug.optimizers.internal;

import java.util.function.DoubleBinaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReferenceTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "sgd | sgd(learning-rate=0.01)",
                "momentum | momentum(learning-rate=0.01,momentum=0.9)",
                "nesterov | nesterov(learning-rate=0.01,momentum=0.9)",
                "adam | adam(learning-rate=0.01,epsilon=1e-8)",
                "rmsprop | rmsprop(learning-rate=0.01,rho=0.95,epsilon=1e-8,epsilon-in-root=false)",
                "adadelta | adadelta(learning-rate=1,epsilon=1e-6)",
                "adamw | adamw(learning-rate=0.01,epsilon=1e-8,weight-decay=0.01)",
                "adamax | adamax(learning-rate=0.01,epsilon=1e-8)",
                "amsgrad | amsgrad(learning-rate=0.01,epsilon=1e-8)",
                "nadam | nadam(learning-rate=0.01,epsilon=1e-8,momentum-decay=0.004,look-ahead=pytorch1)",
                "radam | radam(learning-rate=0.01,epsilon=1e-8)",
                "adagrad | adagrad(learning-rate=0.01,initial-accumulator=0,epsilon=1e-10,epsilon-in-root=false)"
            })
    void stepsAsPyTorch(String reference, String choice) {
        Trajectories.assertClose(Trajectories.expected(reference), Trajectories.of(BuiltIns.create(choice)));
    }

    /** An epsilon as large as this tells the definitions apart. */
    @Test
    void addsEpsilonUnderTheRootAsKeras() {
        Trajectories.assertClose(
                byRoots(0.1, (s, g) -> s + g * g, 0.02),
                Trajectories.of(BuiltIns.create("adagrad(learning-rate=0.01,epsilon=0.02)")));
        Trajectories.assertClose(
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
        Trajectories.assertClose(expected, Trajectories.of(BuiltIns.create("adam(epsilon=0.02)")));
    }

    /** All five weights are one parameter. */
    @Test
    void stepsAsFarAsWeightsAreLongInLamb() {
        int weights = Trajectories.START.length;
        double[] at = Trajectories.START.clone();
        double[] mean = new double[weights];
        double[] squares = new double[weights];
        double[][] expected = new double[Trajectories.GRADIENTS.length][];
        for (int step = 1; step <= expected.length; step++) {
            double[] change = new double[weights];
            for (int i = 0; i < weights; i++) {
                double gradient = Trajectories.GRADIENTS[step - 1][i];
                mean[i] = 0.9 * mean[i] + 0.1 * gradient;
                squares[i] = 0.999 * squares[i] + 0.001 * gradient * gradient;
                double root = Math.sqrt(squares[i] / (1 - Math.pow(0.999, step))) + 1e-3;
                change[i] = mean[i] / (1 - Math.pow(0.9, step)) / root + 0.1 * at[i];
            }
            double factor = 0.01 * norm(at) / norm(change);
            for (int i = 0; i < weights; i++) {
                at[i] -= factor * change[i];
            }
            expected[step - 1] = at.clone();
        }
        Trajectories.assertClose(
                expected, Trajectories.of(BuiltIns.create("lamb(learning-rate=0.01,epsilon=1e-3,weight-decay=0.1)")));
    }

    private static double norm(double[] x) {
        return Math.sqrt(java.util.Arrays.stream(x).map(v -> v * v).sum());
    }

    @Test
    void dividesByTheDeviationInCenteredRmsprop() {
        Trajectories.assertClose(
                Definition.by(new double[] {0, 0, 0}, (w, g, kept, step) -> {
                    kept[0] = 0.9 * kept[0] + 0.1 * g * g;
                    kept[1] = 0.9 * kept[1] + 0.1 * g;
                    kept[2] = 0.5 * kept[2] + 0.01 * g / Math.sqrt(kept[0] - kept[1] * kept[1] + 0.02);
                    return kept[2];
                }),
                Trajectories.of(
                        BuiltIns.create("rmsprop(learning-rate=0.01,epsilon=0.02,momentum=0.5,centered=true)")));
        Trajectories.assertClose(
                Definition.by(new double[] {0, 0}, (w, g, kept, step) -> {
                    kept[0] = 0.9 * kept[0] + 0.1 * g * g;
                    kept[1] = 0.5 * kept[1] + 0.01 * g / (Math.sqrt(kept[0]) + 0.02);
                    return kept[1];
                }),
                Trajectories.of(BuiltIns.create(
                        "rmsprop(learning-rate=0.01,epsilon=0.02,momentum=0.5,epsilon-in-root=false)")));
    }

    @Test
    void stepsBySignsInLion() {
        Trajectories.assertClose(
                Definition.by(new double[] {0}, (w, g, kept, step) -> {
                    double direction = Math.signum(0.9 * kept[0] + 0.1 * g);
                    kept[0] = 0.99 * kept[0] + 0.01 * g;
                    return 0.01 * (direction + 0.3 * w);
                }),
                Trajectories.of(BuiltIns.create("lion(learning-rate=0.01,weight-decay=0.3)")));
    }

    @Test
    void followsTheLeaderInFtrl() {
        Trajectories.assertClose(
                Definition.by(new double[] {0.2, 0}, (w, g, kept, step) -> {
                    double before = kept[0];
                    kept[0] += g * g;
                    kept[1] += g - (Math.sqrt(kept[0]) - Math.sqrt(before)) / 0.05 * w;
                    double clipped = Math.max(-0.3, Math.min(0.3, kept[1]));
                    return w - (clipped - kept[1]) / (Math.sqrt(kept[0]) / 0.05 + 2 * 0.1);
                }),
                Trajectories.of(BuiltIns.create("ftrl(learning-rate=0.05,initial-accumulator=0.2,l1=0.3,l2=0.1)")));
    }

    @Test
    void goesBySurprisesInAdabelief() {
        Trajectories.assertClose(
                Definition.by(new double[] {0, 0}, (w, g, kept, step) -> {
                    kept[0] = 0.9 * kept[0] + 0.1 * g;
                    kept[1] = 0.999 * kept[1] + 0.001 * (g - kept[0]) * (g - kept[0]) + 1e-4;
                    double root = Math.sqrt(kept[1] / (1 - Math.pow(0.999, step)));
                    return 0.01 * kept[0] / (1 - Math.pow(0.9, step)) / (root + 1e-4);
                }),
                Trajectories.of(BuiltIns.create("adabelief(learning-rate=0.01,epsilon=1e-4)")));
    }

    @Test
    void growsAndShrinksStepsInRprop() {
        Trajectories.assertClose(
                Definition.by(new double[] {0, 0.01}, (w, g, kept, step) -> {
                    double agreement = g * kept[0];
                    kept[1] = Math.min(0.012, kept[1] * (agreement > 0 ? 1.2 : agreement < 0 ? 0.5 : 1));
                    kept[0] = agreement < 0 ? 0 : g;
                    return kept[1] * Math.signum(kept[0]);
                }),
                Trajectories.of(BuiltIns.create("rprop(largest=0.012)")));
    }
}
