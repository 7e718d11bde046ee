package org.neuroplug.losses.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Losses of random predictions are what their definitions in Keras 3 come to, in double precision. */
class DefinitionsTest {
    private static final double CLOSE = 1e-12;
    private static final int ROWS = 200;

    /** A definition, of targets t and predictions p. */
    interface Definition {
        double of(double[] t, double[] p);
    }

    /** A definition for each output, of which the mean counts. */
    interface Each {
        double of(double t, double p);
    }

    private static Definition mean(Each each) {
        return (t, p) -> IntStream.range(0, t.length)
                .mapToDouble(i -> each.of(t[i], p[i]))
                .average()
                .orElseThrow();
    }

    private static Definition sum(Each each) {
        return (t, p) -> IntStream.range(0, t.length)
                .mapToDouble(i -> each.of(t[i], p[i]))
                .sum();
    }

    private static double clip(double x, double low, double high) {
        return Math.max(low, Math.min(high, x));
    }

    private static double binary(double t, double p) {
        return -(t * Math.log(p) + (1 - t) * Math.log(1 - p));
    }

    private static double huber(double delta, double error) {
        return Math.abs(error) <= delta ? 0.5 * error * error : delta * Math.abs(error) - 0.5 * delta * delta;
    }

    private static double margin(double[] t, double[] p) {
        double right =
                IntStream.range(0, t.length).mapToDouble(i -> t[i] * p[i]).sum();
        double wrong = IntStream.range(0, t.length)
                .mapToDouble(i -> (1 - t[i]) * p[i])
                .max()
                .orElseThrow();
        return Math.max(wrong - right + 1, 0);
    }

    static Stream<Arguments> ofProbabilities() {
        return Stream.of(
                Arguments.of("cross_entropy", sum((t, p) -> -t * Math.log(p))),
                Arguments.of("cross_entropy(label-smoothing=0.1)", (Definition) (t, p) -> IntStream.range(0, t.length)
                        .mapToDouble(i -> -(t[i] * 0.9 + 0.1 / t.length) * Math.log(p[i]))
                        .sum()),
                Arguments.of("binary_cross_entropy", mean(DefinitionsTest::binary)),
                Arguments.of("binary_cross_entropy(label-smoothing=0.2)", mean((t, p) -> binary(t * 0.8 + 0.1, p))),
                Arguments.of("kl_divergence", sum((t, p) -> clip(t, 1e-7, 1) * Math.log(clip(t, 1e-7, 1) / p))),
                Arguments.of("focal", sum((t, p) -> -0.25 * Math.pow(1 - p, 2) * t * Math.log(p))),
                Arguments.of("focal(gamma=0.5,alpha=2)", sum((t, p) -> -2 * Math.sqrt(1 - p) * t * Math.log(p))),
                Arguments.of("poisson", mean((t, p) -> p - t * Math.log(p + 1e-7))));
    }

    static Stream<Arguments> ofNumbers() {
        return Stream.of(
                Arguments.of("mse", mean((t, p) -> (t - p) * (t - p))),
                Arguments.of("mae", mean((t, p) -> Math.abs(t - p))),
                Arguments.of(
                        "msle",
                        mean((t, p) -> Math.pow(Math.log(Math.max(p, 1e-7) + 1) - Math.log(Math.max(t, 1e-7) + 1), 2))),
                Arguments.of("huber", mean((t, p) -> huber(1, t - p))),
                Arguments.of("huber(delta=0.3)", mean((t, p) -> huber(0.3, t - p))),
                Arguments.of("log_cosh", mean((t, p) -> Math.log(Math.cosh(p - t)))),
                Arguments.of("hinge", mean((t, p) -> Math.max(1 - (2 * t - 1) * p, 0))),
                Arguments.of("squared_hinge", mean((t, p) -> Math.pow(Math.max(1 - (2 * t - 1) * p, 0), 2))),
                Arguments.of("categorical_hinge", (Definition) DefinitionsTest::margin));
    }

    @ParameterizedTest
    @MethodSource("ofProbabilities")
    void isAsDefinedForProbabilities(String loss, Definition definition) {
        Random random = new Random(7);
        assertSame(loss, definition, random, classes -> {
            double[] raw = random.doubles(classes, 1e-6, 1).toArray();
            double all = Arrays.stream(raw).sum();
            return Arrays.stream(raw).map(x -> x / all).toArray();
        });
    }

    @ParameterizedTest
    @MethodSource("ofNumbers")
    void isAsDefinedForAllNumbers(String loss, Definition definition) {
        Random random = new Random(8);
        assertSame(loss, definition, random, classes -> random.doubles(classes, -3, 3)
                .toArray());
    }

    private static void assertSame(
            String loss, Definition definition, Random random, java.util.function.IntFunction<double[]> predictions) {
        CheckedLoss checked = BuiltIns.loss(loss);
        for (int row = 0; row < ROWS; row++) {
            int classes = 2 + random.nextInt(6);
            int label = random.nextInt(classes);
            double[] p = predictions.apply(classes);
            double[] t = new double[classes];
            t[label] = 1;
            double want = definition.of(t, p);

            assertEquals(want, checked.loss(label, p), CLOSE * Math.max(1, want), () -> Arrays.toString(p));
        }
    }

    @Test
    void everyLossIsLookedAt() {
        assertTrue(BuiltIns.names().stream().allMatch(name -> Stream.concat(ofProbabilities(), ofNumbers())
                .anyMatch(arguments -> arguments.get()[0].equals(name))));
    }

    /** What a row of a certain mistake costs: the probabilities of softmax are kept above 1.2e-38, those of sigmoid as in Keras. */
    @Test
    void theLossOfACertainMistakeIsFinite() {
        assertEquals(
                -Math.log(Float.MIN_NORMAL),
                BuiltIns.loss("cross_entropy(label-smoothing=1e-9)").loss(0, 0, 1),
                1e-6);
        assertEquals(-0.25 * Math.log(Float.MIN_NORMAL), BuiltIns.loss("focal").loss(0, 0, 1), 1e-12);
        assertEquals(-Math.log(1e-7), BuiltIns.loss("binary_cross_entropy").loss(0, 0, 1), 1e-6);
    }

    /** Whose hyperbolic cosine would be infinite. */
    @Test
    void logCoshOfALargeErrorIsFinite() {
        assertEquals(1000 - Math.log(2), BuiltIns.loss("log_cosh").loss(0, 1001, -1000), 1e-9);
    }

    @Test
    void withoutSmoothingCrossEntropyIsTheEnginesOwn() {
        assertEquals(
                org.neuroplug.spi.CrossEntropy.create(),
                BuiltIns.loss("cross_entropy").function());
        assertEquals(
                org.nd4j.linalg.lossfunctions.impl.LossMCXENT.class,
                BuiltIns.loss("cross_entropy").function().getClass());
    }
}
