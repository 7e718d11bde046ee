package org.neuroplug.losses.internal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.api.buffer.DataType;

/** Gradients are the slopes of losses, through every output activation that a network may have. */
class GradientsTest {
    private static final double STEP = 1e-5;
    private static final double CLOSE = 1e-7;

    private static final String[] LOSSES = {
        "cross_entropy(label-smoothing=0.1)",
        "binary_cross_entropy",
        "binary_cross_entropy(label-smoothing=0.2)",
        "mse",
        "mae",
        "msle",
        "huber(delta=0.25)",
        "log_cosh",
        "hinge",
        "squared_hinge",
        "categorical_hinge",
        "kl_divergence",
        "poisson",
        "focal",
        "focal(gamma=0.5)"
    };

    static Stream<Arguments> all() {
        return Arrays.stream(LOSSES)
                .flatMap(loss -> Stream.of(Activation.SOFTMAX, Activation.SIGMOID, Activation.SOFTPLUS)
                        .filter(output -> output != Activation.SOFTPLUS || !isOfProbabilities(loss))
                        .map(output -> Arguments.of(loss, output)));
    }

    private static boolean isOfProbabilities(String loss) {
        return Stream.of("cross_entropy", "kl_divergence", "focal").anyMatch(loss::contains);
    }

    @ParameterizedTest
    @MethodSource("all")
    void gradientsAreSlopes(String loss, Activation output) {
        Random random = new Random(11);
        CheckedLoss checked = BuiltIns.loss(loss);
        for (int row = 0; row < 20; row++) {
            int label = random.nextInt(4);
            double[] sums = random.doubles(4, -3, 3).toArray();
            double[] gradient = checked.gradient(output, DataType.DOUBLE, label, sums);
            for (int i = 0; i < 4; i++) {
                double above = checked.loss(output, DataType.DOUBLE, label, moved(sums, i, STEP));
                double below = checked.loss(output, DataType.DOUBLE, label, moved(sums, i, -STEP));
                assertEquals((above - below) / (2 * STEP), gradient[i], CLOSE, Arrays.toString(sums));
            }
        }
    }

    private static double[] moved(double[] sums, int at, double by) {
        double[] moved = sums.clone();
        moved[at] += by;
        return moved;
    }

    static Stream<Arguments> withTheirOutputs() {
        return Arrays.stream(LOSSES).map(loss -> Arguments.of(loss, Activation.valueOf(output(loss))));
    }

    private static String output(String loss) {
        String output = BuiltIns.provider(
                        org.neuroplug.api.plugin.PluginChoice.parse(loss).name())
                .output(BuiltIns.settings(loss));
        return output.equals("linear") ? "IDENTITY" : output.toUpperCase(java.util.Locale.ROOT);
    }

    /** In single precision probabilities are exactly 0 and 1 there. */
    @ParameterizedTest
    @MethodSource("withTheirOutputs")
    void saturatedOutputsLoseAndLearnFinitely(String loss, Activation output) {
        CheckedLoss checked = BuiltIns.loss(loss);
        for (double[] sums : new double[][] {{80, -80, -80}, {-80, 80, 80}, {80, 80, 80}, {-80, -80, -80}, {0, 0, 0}}) {
            double lost = checked.loss(output, DataType.FLOAT, 0, sums);
            double[] gradient = checked.gradient(output, DataType.FLOAT, 0, sums);

            assertTrue(Double.isFinite(lost), () -> Arrays.toString(sums) + ": " + lost);
            assertTrue(
                    Arrays.stream(gradient).allMatch(Double::isFinite),
                    () -> Arrays.toString(sums) + ": " + Arrays.toString(gradient));
        }
    }

    /** A network that is certain and wrong must still learn: by the predictions alone, nothing would come through softmax or sigmoid. */
    @Test
    void aCertainMistakeIsPulledBack() {
        double[] mistake = {-80, 80, -80};
        assertArrayEquals(
                new double[] {-0.9 - 0.1 / 3, 1 - 0.1 / 3, -0.1 / 3},
                BuiltIns.loss("cross_entropy(label-smoothing=0.1)")
                        .gradient(Activation.SOFTMAX, DataType.FLOAT, 0, mistake),
                1e-6);
        assertArrayEquals(
                new double[] {-1 / 3.0, 1 / 3.0, 0},
                BuiltIns.loss("binary_cross_entropy").gradient(Activation.SIGMOID, DataType.FLOAT, 0, mistake),
                1e-6);
        assertArrayEquals(
                new double[] {-1, 1, 0},
                BuiltIns.loss("kl_divergence").gradient(Activation.SOFTMAX, DataType.FLOAT, 0, mistake),
                1e-6);
        assertArrayEquals(
                new double[] {-0.25, 0.25, 0},
                BuiltIns.loss("focal").gradient(Activation.SOFTMAX, DataType.FLOAT, 0, mistake),
                1e-6);
    }
}
