package org.neuroplug.trainer.fused.internal.activation;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

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
                x -> x < -0.5 ? 1 : -x,
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
        Table table = table(function);
        Random random = new Random(11);
        for (int i = 0; i < POINTS; i++) {
            float x = (float) (random.nextGaussian() * Math.pow(10, 1.5 - 6 * random.nextDouble()));
            assertClose(function.applyAsDouble(x), at(table, x), x);
        }
        for (float x : new float[] {0, -0f, Float.MIN_VALUE, -Float.MIN_VALUE, 16, -16, 1e30f, -1e30f, 0.3f, 1 / 3f}) {
            assertClose(function.applyAsDouble(x), at(table, x), x);
        }
    }

    private static Table table(DoubleUnaryOperator function) {
        return new Table(function, new TablePlaces());
    }

    private static float at(Table table, float x) {
        float[] y = {x};
        table.values(y, y, 0, 1);
        return y[0];
    }

    private static void assertClose(double wanted, float found, float x) {
        double allowed = Double.isFinite(wanted) ? 1e-6 * Math.abs(wanted) + 2e-8 : 0;
        assertEquals((float) wanted, found, allowed, "at " + x);
    }

    @Test
    void asksTheFunctionWhatIsNotFinite() {
        Table table = table(x -> Double.isNaN(x) ? 7 : Math.signum(x));
        assertEquals(7, at(table, Float.NaN));
        assertEquals(1, at(table, Float.POSITIVE_INFINITY));
        assertEquals(-1, at(table, Float.NEGATIVE_INFINITY));
        assertTrue(Float.isNaN(at(table(x -> x == 0 ? Double.NaN : x), 0)));
    }

    @Test
    void givesTheSameBitsWhateverWasAskedBefore() {
        Table used = table(Math::tanh);
        for (float x = -3; x < 3; x += 0.001f) {
            at(used, x);
        }
        for (float x = -3; x < 3; x += 0.0017f) {
            assertEquals(at(table(Math::tanh), x), at(used, x));
        }
    }

    @Test
    void callsTheFunctionOnlyWhileItIsNew() {
        AtomicInteger calls = new AtomicInteger();
        Table table = table(x -> {
            calls.incrementAndGet();
            return Math.tanh(x);
        });
        at(table, 0.5f);
        int first = calls.get();
        at(table, 0.501f);
        assertEquals(first, calls.get());
    }

    /** The narrowest that no gap between compared numbers can hide, wherever it is. */
    @Test
    void findsSpikes() {
        Random random = new Random(5);
        for (int i = 0; i < 500; i++) {
            double centre = 4 * random.nextDouble() - 2;
            DoubleUnaryOperator spiked = x -> Math.tanh(x) + (Math.abs(x - centre) < 1 / 3600.0 ? 0.01 : 0);
            assertClose(spiked.applyAsDouble((float) centre), at(table(spiked), (float) centre), (float) centre);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 7, 31, 1023, 1024, 1025, 2053, 4096})
    void computesRangesOfArraysAsSingleNumbers(int count) {
        Random random = new Random(count);
        float[] x = new float[count + 5];
        float[] y = new float[x.length];
        float[] product = new float[x.length];
        for (int i = 0; i < x.length; i++) {
            x[i] = (float) random.nextGaussian() * 8;
            y[i] = product[i] = i;
        }
        Table table = table(v -> v > 0.3 ? Math.log(v) : Math.sinh(v));
        table.values(x, y, 2, 2 + count);
        table.multiply(x, product, 2, 2 + count);
        Table other = table(v -> v > 0.3 ? Math.log(v) : Math.sinh(v));
        for (int i = 0; i < x.length; i++) {
            boolean inside = i >= 2 && i < 2 + count;
            assertEquals(inside ? at(other, x[i]) : i, y[i]);
            assertEquals(inside ? i * at(other, x[i]) : i, product[i]);
        }
        table.values(x, x, 2, 2 + count);
        assertArrayEquals(Arrays.copyOfRange(y, 2, 2 + count), Arrays.copyOfRange(x, 2, 2 + count));
    }

    /** Infinities of both signs add up to NaN, which is what a missing polynomial is told by. */
    @Test
    void neitherHidesNorMissesWhatIsNotFinite() {
        float[] x = {100, -100, 1, Float.NaN, 2};
        table(v -> 1 / (100 - Math.abs(v)) * Math.signum(v)).values(x, x, 0, x.length);
        assertArrayEquals(
                new float[] {Float.POSITIVE_INFINITY, Float.NEGATIVE_INFINITY, 1 / 99f, Float.NaN, 1 / 98f}, x, 1e-7f);
    }
}
