package org.neuroplug.spi;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;

class FloatMathTest {
    private static final int POINTS = 200_000;

    private interface FloatOperator {
        float apply(float x);
    }

    /** The largest relative error at points of all magnitudes, from 1e-6 to a limit. */
    private static double worst(FloatOperator ours, DoubleUnaryOperator exact, double limit, int sign) {
        double worst = 0;
        for (int i = 0; i < POINTS; i++) {
            float x = sign * (float) (1e-6 * Math.pow(limit / 1e-6, (double) i / (POINTS - 1)));
            double expected = exact.applyAsDouble(x);
            worst = Math.max(worst, Math.abs(ours.apply(x) - expected) / Math.abs(expected));
        }
        return worst;
    }

    @Test
    void theHyperbolicTangentIsRightToSinglePrecision() {
        assertTrue(worst(FloatMath::tanh, Math::tanh, 100, 1) < 4e-7);
        assertTrue(worst(FloatMath::tanh, Math::tanh, 100, -1) < 4e-7);
        assertEquals(0f, FloatMath.tanh(0));
        assertTrue(FloatMath.tanh(Float.POSITIVE_INFINITY) <= 1);
        assertTrue(FloatMath.tanh(Float.NEGATIVE_INFINITY) >= -1);
    }

    @Test
    void theExponentialIsRightToSinglePrecision() {
        assertTrue(worst(FloatMath::exp, Math::exp, 87, 1) < 4e-7);
        assertTrue(worst(FloatMath::exp, Math::exp, 87, -1) < 4e-7);
        assertEquals(1f, FloatMath.exp(0));
        assertEquals(Math.exp(-87), FloatMath.exp(Float.NEGATIVE_INFINITY), 1e-43);
    }

    @Test
    void theExponentialLessOneKeepsItsDigitsNearZero() {
        assertTrue(worst(FloatMath::expm1OfNegative, Math::expm1, 100, -1) < 1e-6);
        assertEquals(0f, FloatMath.expm1OfNegative(0));
        assertTrue(FloatMath.expm1OfNegative(Float.NEGATIVE_INFINITY) >= -1);
    }

    @Test
    void theExponentialOfAnArrayIsRightAtAnyMagnitude() {
        assertTrue(worst(FloatMathTest::expOfArray, Math::exp, 88.7, 1) < 4e-6);
        assertTrue(worst(FloatMathTest::expOfArray, Math::exp, 87, -1) < 4e-6);
        assertEquals(1f, expOfArray(0));
        assertEquals(Math.exp(-87), expOfArray(Float.NEGATIVE_INFINITY), 1e-43);
        for (float large : new float[] {88.73f, 95, 1e6f, Float.POSITIVE_INFINITY}) {
            assertEquals(Float.POSITIVE_INFINITY, expOfArray(large), "exp of " + large);
        }
    }

    @Test
    void theExponentialOfAnArrayTouchesItsRangeOnly() {
        float[] x = {1, 2, 3, 4};
        FloatMath.exp(x, x, 1, 3);
        assertArrayEquals(new float[] {1, (float) Math.exp(2), (float) Math.exp(3), 4}, x, 1e-4f);
    }

    private static float expOfArray(float x) {
        float[] y = new float[1];
        FloatMath.exp(new float[] {x}, y, 0, 1);
        return y[0];
    }

    @Test
    void theLogarithmKeepsItsDigitsNearZero() {
        assertTrue(worst(FloatMath::log1pOfFraction, Math::log1p, 1, 1) < 4e-7);
        assertEquals(0f, FloatMath.log1pOfFraction(0));
        assertEquals(Float.MIN_NORMAL, FloatMath.log1pOfFraction(Float.MIN_NORMAL));
    }

    /** By its series, which converges for small x, and tables. */
    @Test
    void theErrorFunctionIsRightToSinglePrecision() {
        assertTrue(worst(FloatMath::erf, FloatMathTest::erf, 3, 1) < 6e-7);
        assertTrue(worst(FloatMath::erf, FloatMathTest::erf, 3, -1) < 6e-7);
        assertEquals(0.9999992569016276, FloatMath.erf(3.5f), 6e-7);
        assertEquals(0f, FloatMath.erf(0));
        assertEquals(1f, FloatMath.erf(Float.POSITIVE_INFINITY), 2e-7f);
        assertTrue(FloatMath.erf(Float.NEGATIVE_INFINITY) >= -1);
    }

    private static double erf(double x) {
        double term = x;
        double sum = x;
        for (int n = 1; n < 80; n++) {
            term *= -x * x / n;
            sum += term / (2 * n + 1);
        }
        return 2 / Math.sqrt(Math.PI) * sum;
    }

    @Test
    void theSineIsRightOverManyPeriods() {
        for (int i = -POINTS; i <= POINTS; i++) {
            float x = 1000f * i / POINTS;
            assertEquals(Math.sin(x), FloatMath.sin(x), 1e-6, "at " + x);
        }
        assertEquals(Float.MIN_NORMAL, FloatMath.sin(Float.MIN_NORMAL));
    }

    @Test
    void theStepIsAtZero() {
        assertEquals(1f, FloatMath.step(Float.MIN_NORMAL));
        assertEquals(1f, FloatMath.step(Float.POSITIVE_INFINITY));
        assertEquals(0f, FloatMath.step(0));
        assertEquals(0f, FloatMath.step(-Float.MIN_VALUE));
        assertEquals(0f, FloatMath.step(Float.NEGATIVE_INFINITY));
    }

    @Test
    void whatIsNotANumberStaysNone() {
        assertTrue(Float.isNaN(FloatMath.step(Float.NaN)));
        assertTrue(Float.isNaN(FloatMath.erf(Float.NaN)));
        assertTrue(Float.isNaN(FloatMath.sin(Float.NaN)));
        assertTrue(Float.isNaN(FloatMath.log1pOfFraction(Float.NaN)));
        assertTrue(Float.isNaN(expOfArray(Float.NaN)));
        assertTrue(Float.isNaN(FloatMath.tanh(Float.NaN)));
        assertTrue(Float.isNaN(FloatMath.exp(Float.NaN)));
        assertTrue(Float.isNaN(FloatMath.expm1OfNegative(Float.NaN)));
    }
}
