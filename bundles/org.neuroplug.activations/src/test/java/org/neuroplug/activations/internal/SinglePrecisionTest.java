package org.neuroplug.activations.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.neuroplug.spi.ActivationElementwise;
import org.neuroplug.spi.ElementwiseActivation;

/** The float32 methods against double precision, at points that no table has. */
class SinglePrecisionTest {
    /** Relative to numbers above 1. */
    private static final double TOLERANCE = 4e-6;

    private static final int POINTS = 20_000;
    private static final double HUGE = 1000;

    /** exp of it is a float32. */
    private static final double LARGEST_POWER = 88;

    static Stream<String> functions() {
        return Stream.concat(
                        BuiltIns.elementwise().stream(),
                        Stream.of("gelu(approximate=tanh)", "gelu(approximate=sigmoid)", "snake(a=2)"))
                .filter(choice -> BuiltIns.create(choice) instanceof ActivationElementwise);
    }

    private static ElementwiseActivation function(String choice) {
        return ((ActivationElementwise) BuiltIns.create(choice)).function();
    }

    /** Of all magnitudes, on either side. */
    private static double[] points(double limit) {
        Random random = new Random(1);
        return DoubleStream.generate(
                        () -> (random.nextBoolean() ? limit : -limit) * Math.pow(1e-9, random.nextDouble()))
                .map(x -> (float) x)
                .limit(POINTS)
                .toArray();
    }

    @ParameterizedTest
    @MethodSource("functions")
    void agreesWithDoublePrecisionFarOut(String choice) {
        ElementwiseActivation function = function(choice);
        double[] x = points(choice.equals("exponential") ? LARGEST_POWER : HUGE);
        Points plain = Points.ofFloats(function, x);
        Points ofValues = Points.ofValues(function, x);
        for (int i = 0; i < x.length; i++) {
            assertNear(function.value(x[i]), plain.values()[i], "value at " + x[i]);
            assertNear(function.derivative(x[i]), plain.derivatives()[i], "derivative at " + x[i]);
            assertNear(function.derivative(x[i]), ofValues.derivatives()[i], "derivative by its value at " + x[i]);
        }
    }

    private static void assertNear(double want, double got, String where) {
        assertTrue(
                Math.abs(want - got) <= TOLERANCE * Math.max(1, Math.abs(want)),
                () -> where + ": " + got + " for " + want);
    }

    /** Its quotient is of fourth powers, which overflow. */
    @Test
    void theRationalTanhIsRightForAnyMagnitude() {
        double[] x = points(1e30);
        Points points = Points.ofFloats(new RationalTanh(), x);
        for (int i = 0; i < x.length; i++) {
            assertEquals(new RationalTanh().value(x[i]), points.values()[i], 1e-6, "value at " + x[i]);
            assertEquals(new RationalTanh().derivative(x[i]), points.derivatives()[i], 1e-6, "derivative at " + x[i]);
        }
    }

    @Test
    void theSquaredSineIsRightOverManyPeriods() {
        for (int i = -POINTS; i <= POINTS; i++) {
            float x = (float) (HUGE * i / POINTS);
            assertEquals(Math.pow(Math.sin(x), 2), SquaredSine.of(x), 6e-7, "at " + x);
        }
        assertEquals(Double.NaN, SquaredSine.of(Float.NaN));
    }

    /** Where it is steepest, and beyond the end of its polynomials. */
    @Test
    void theScaledTanhIsRightForAnyMagnitude() {
        for (double x : points(1e30)) {
            double t = Math.tanh(x);
            assertEquals(t + x * (1 - t * t), ScaledTanh.derivative((float) x), 6e-7, "at " + x);
        }
        assertEquals(Double.NaN, ScaledTanh.derivative(Float.NaN));
    }
}
