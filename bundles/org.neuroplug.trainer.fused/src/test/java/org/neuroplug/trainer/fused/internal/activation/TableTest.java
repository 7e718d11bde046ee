package org.neuroplug.trainer.fused.internal.activation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TableTest {
    private static final int POINTS = 100_000;

    /** Smooth, with kinks and jumps at pieces' ends and elsewhere, wild, constant, growing fast, and not defined everywhere. */
    static Stream<DoubleUnaryOperator> functions() {
        return Stream.of(
                Math::tanh,
                Math::exp,
                x -> x < 0 ? Math.expm1(x) : x,
                x -> 1 / (1 + Math.exp(-x)),
                x -> Math.max(0, x),
                x -> x > 0 ? 1 : 0,
                x -> x >= 0.3 ? 1 : 0.1 * x,
                x -> Math.abs(x - 1 / 3.0),
                x -> Math.sin(100 * x),
                x -> x * x * x,
                x -> 1e-3,
                Math::log,
                x -> 1 / x);
    }

    @ParameterizedTest
    @MethodSource("functions")
    void givesTheFunctionToSinglePrecision(DoubleUnaryOperator function) {
        Table table = new Table(function);
        Random random = new Random(11);
        for (int i = 0; i < POINTS; i++) {
            float x = (float) (random.nextGaussian() * Math.pow(10, 1.5 - 6 * random.nextDouble()));
            assertClose(function.applyAsDouble(x), table.at(x), x);
        }
        for (float x : new float[] {0, -0f, Float.MIN_VALUE, -Float.MIN_VALUE, 16, -16, 1e30f, -1e30f, 0.3f, 1 / 3f}) {
            assertClose(function.applyAsDouble(x), table.at(x), x);
        }
    }

    private static void assertClose(double wanted, float found, float x) {
        double allowed = Double.isFinite(wanted) ? 1e-6 * Math.abs(wanted) + 2e-8 : 0;
        assertEquals((float) wanted, found, allowed, "at " + x);
    }

    @Test
    void asksTheFunctionWhatIsNotFinite() {
        Table table = new Table(x -> Double.isNaN(x) ? 7 : Math.signum(x));
        assertEquals(7, table.at(Float.NaN));
        assertEquals(1, table.at(Float.POSITIVE_INFINITY));
        assertEquals(-1, table.at(Float.NEGATIVE_INFINITY));
        assertTrue(Float.isNaN(new Table(x -> x == 0 ? Double.NaN : x).at(0)));
    }

    @Test
    void givesTheSameBitsWhateverWasAskedBefore() {
        Table used = new Table(Math::tanh);
        for (float x = -3; x < 3; x += 0.001f) {
            used.at(x);
        }
        for (float x = -3; x < 3; x += 0.0017f) {
            assertEquals(new Table(Math::tanh).at(x), used.at(x));
        }
    }

    @Test
    void callsTheFunctionOnlyWhileItIsNew() {
        AtomicInteger calls = new AtomicInteger();
        Table table = new Table(x -> {
            calls.incrementAndGet();
            return Math.tanh(x);
        });
        table.at(0.5f);
        int first = calls.get();
        table.at(0.501f);
        assertEquals(first, calls.get());
    }
}
