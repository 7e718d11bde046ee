package org.neuroplug.checks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.neuroplug.checks.Finding.Outcome;
import org.neuroplug.spi.ElementwiseActivation;

class ActivationCheckTest {
    /** A function given by two formulas. */
    record Formula(DoubleUnaryOperator f, DoubleUnaryOperator slope) implements ElementwiseActivation {
        @Override
        public double value(double x) {
            return f.applyAsDouble(x);
        }

        @Override
        public double derivative(double x) {
            return slope.applyAsDouble(x);
        }
    }

    private static final DoubleUnaryOperator SLOPE_OF_TANH = x -> 1 - Math.tanh(x) * Math.tanh(x);

    private static ElementwiseActivation of(DoubleUnaryOperator f, DoubleUnaryOperator slope) {
        return new Formula(f, slope);
    }

    static Stream<Arguments> good() {
        return Stream.of(
                Arguments.of("smooth", of(Math::tanh, SLOPE_OF_TANH)),
                Arguments.of("kinked at a grid point", of(x -> Math.max(0, x), x -> x > 0 ? 1 : 0)),
                Arguments.of("kinked, the other side", of(x -> Math.max(0, x), x -> x >= 0 ? 1 : 0)),
                Arguments.of("kinked, a slope between", of(Math::abs, Math::signum)),
                Arguments.of("jumping", of(x -> x <= 0.3 ? 0 : x, x -> x <= 0.3 ? 0 : 1)),
                Arguments.of("a step", of(Math::signum, x -> 0)),
                Arguments.of("overflowing float32 only", of(x -> Math.pow(x, 21), x -> 21 * Math.pow(x, 20))),
                Arguments.of("overflowing", of(x -> Math.exp(x * x), x -> 2 * x * Math.exp(x * x))),
                Arguments.of("steep", of(x -> Math.tanh(200 * x), x -> 200 * SLOPE_OF_TANH.applyAsDouble(200 * x))),
                Arguments.of("waving", of(x -> Math.sin(30 * x), x -> 30 * Math.cos(30 * x))),
                Arguments.of("computed in float32", of(x -> (float) Math.tanh((float) x), x ->
                        (float) SLOPE_OF_TANH.applyAsDouble(x))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("good")
    void acceptsWhatKeepsTheContract(String what, ElementwiseActivation function) {
        Verdict verdict = ActivationCheck.of(function).verdict();
        assertTrue(verdict.passed(), what + "\n" + verdict);
        assertEquals(8, verdict.findings().size());
    }

    static Stream<Arguments> broken() {
        return Stream.of(
                Arguments.of(
                        "gradient: x=-0.04: derivative 0.978402, numeric 0.998402",
                        of(Math::tanh, x -> SLOPE_OF_TANH.applyAsDouble(x) - (x > -0.05 && x < -0.03 ? 0.02 : 0))),
                Arguments.of("gradient: x=-0.04: derivative 0.5, numeric 1", of(x -> x, x -> x == -0.04 ? 0.5 : 1)),
                Arguments.of(
                        "gradient: x=0: derivative 1.5, numeric 0 from the left and 1 from the right",
                        of(x -> Math.max(0, x), x -> x == 0 ? 1.5 : x > 0 ? 1 : 0)),
                Arguments.of(
                        "gradient: x=1: derivative 0.5, numeric 0 from the left and 1 from the right",
                        of(x -> x <= 1 ? 0 : x, x -> x == 1 ? 0.5 : x > 1 ? 1 : 0)),
                Arguments.of("numbers: x=0: value NaN", of(x -> Math.sin(x) / x, x -> 0)),
                Arguments.of("numbers: x=40: value NaN", of(x -> x >= 40 ? Double.NaN : x, x -> 1)),
                Arguments.of("numbers: x=2: value Infinity", of(x -> 1 / Math.abs(x - 2), x -> 0)),
                Arguments.of("numbers: x=-80: derivative NaN", of(x -> x, x -> x < -79 ? Double.NaN : 1)),
                Arguments.of(
                        "numbers: it threw java.lang.IllegalStateException: no 3.0",
                        of(
                                x -> {
                                    if (x == 3) {
                                        throw new IllegalStateException("no " + x);
                                    }
                                    return x;
                                },
                                x -> 1)),
                Arguments.of("numbers: it threw java.lang.StackOverflowError", new Bottomless()),
                Arguments.of("numbers: it ran out of memory", of(x -> new double[Integer.MAX_VALUE].length, x -> 0)),
                Arguments.of("pure: x=80: derivative first", new Counting()),
                Arguments.of("float32 values: x=", new Careless(x -> x + 0.001f, g -> g)),
                Arguments.of("float32 gradient: x=", new Careless(x -> x, g -> 1.001f * g)),
                Arguments.of(
                        "float32 gradient: x=", new OfValues((y, gradient, from, to) -> times(7, gradient, from, to))),
                Arguments.of(
                        "float32 ranges: backward() by values must leave what is outside its range",
                        new OfValues((y, gradient, from, to) -> times(2, gradient, 0, gradient.length))),
                Arguments.of(
                        "float32 ranges: backward() by values must leave the values",
                        new OfValues((y, gradient, from, to) -> {
                            times(2, gradient, from, to);
                            times(0, y, from, to);
                        })),
                Arguments.of("float32 ranges: values() must leave what is outside its range", new WholeArray()),
                Arguments.of("float32 ranges: values() must leave its inputs", new Overwriting()),
                Arguments.of("two threads: with another thread at work", new SharedScratch()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("broken")
    void catchesWhatBreaksTheContract(String reason, ElementwiseActivation function) {
        Verdict verdict = ActivationCheck.of(function).verdict();
        assertTrue(verdict.reason().startsWith(reason), "found: " + verdict);
    }

    @Test
    void namesThePointThatIsFarthestOff() {
        Verdict verdict = ActivationCheck.of(of(x -> x * x, x -> 2 * x + (x > 1 && x < 2 ? x : 0)))
                .verdict();
        assertTrue(
                verdict.reason().matches("gradient: x=1\\.9\\d*: derivative 5\\.\\d+, numeric 3\\.\\d+"),
                verdict.reason());
        List<Outcome> outcomes =
                verdict.findings().stream().map(Finding::outcome).toList();
        assertEquals(1, outcomes.stream().filter(Outcome.FAILED::equals).count());
    }

    @Test
    void saysThatNothingWasMade() {
        Verdict verdict = new ActivationCheck(() -> null).verdict();
        assertEquals("creation: it returned null instead of an activation", verdict.reason());
        assertEquals(1, verdict.findings().size());
    }

    /** Calls itself without end. */
    private static final class Bottomless implements ElementwiseActivation {
        @Override
        public double value(double x) {
            return 1 + derivative(x);
        }

        @Override
        public double derivative(double x) {
            return 1 + value(x);
        }
    }

    /** Its derivative grows with the number of calls, by less than would be noticed at one point. */
    private static final class Counting implements ElementwiseActivation {
        private int calls;

        @Override
        public double value(double x) {
            return x;
        }

        @Override
        public double derivative(double x) {
            return 1 + 1e-12 * calls++;
        }
    }

    /** The identity, whose float32 methods do something else. */
    private record Careless(DoubleUnaryOperator f, DoubleUnaryOperator chain) implements ElementwiseActivation {
        @Override
        public double value(double x) {
            return x;
        }

        @Override
        public double derivative(double x) {
            return 1;
        }

        @Override
        public void values(float[] x, float[] y, int from, int to) {
            for (int i = from; i < to; i++) {
                y[i] = (float) f.applyAsDouble(x[i]);
            }
        }

        @Override
        public void backward(float[] x, float[] gradient, int from, int to) {
            for (int i = from; i < to; i++) {
                gradient[i] = (float) chain.applyAsDouble(gradient[i]);
            }
        }
    }

    /** Twice its input, with some chain rule by values. */
    private record OfValues(Chain chain) implements ElementwiseActivation {
        private interface Chain {
            void apply(float[] y, float[] gradient, int from, int to);
        }

        @Override
        public double value(double x) {
            return 2 * x;
        }

        @Override
        public double derivative(double x) {
            return 2;
        }

        @Override
        public void backward(float[] x, float[] y, float[] gradient, int from, int to) {
            chain.apply(y, gradient, from, to);
        }
    }

    private static void times(float factor, float[] array, int from, int to) {
        for (int i = from; i < to; i++) {
            array[i] *= factor;
        }
    }

    /** Does all of an array, whichever part it was asked for. */
    private static final class WholeArray implements ElementwiseActivation {
        @Override
        public double value(double x) {
            return x;
        }

        @Override
        public double derivative(double x) {
            return 1;
        }

        @Override
        public void values(float[] x, float[] y, int from, int to) {
            System.arraycopy(x, 0, y, 0, x.length);
        }
    }

    /** Uses its inputs as scratch memory. */
    private static final class Overwriting implements ElementwiseActivation {
        @Override
        public double value(double x) {
            return x;
        }

        @Override
        public double derivative(double x) {
            return 1;
        }

        @Override
        public void values(float[] x, float[] y, int from, int to) {
            for (int i = from; i < to; i++) {
                y[i] = x[i];
                x[i] = 0;
            }
        }
    }

    /** Keeps what it works on in a field, which two threads then share. */
    private static final class SharedScratch implements ElementwiseActivation {
        private final float[] scratch = new float[10_000];

        @Override
        public double value(double x) {
            return 2 * x;
        }

        @Override
        public double derivative(double x) {
            return 2;
        }

        @Override
        public void values(float[] x, float[] y, int from, int to) {
            for (int i = from; i < to; i++) {
                scratch[i] = 2 * x[i];
            }
            LockSupport.parkNanos(1_000); // however busy the processors are, the other thread comes in between
            System.arraycopy(scratch, from, y, from, to - from);
        }
    }
}
