package org.neuroplug.activations.internal;

/** sin(x)² in single precision, without branches. */
final class SquaredSine {
    private static final float INVERSE_PI = (float) (1 / Math.PI);

    /** π in three parts; products of the first two with whole numbers below 2^12 are exact. */
    private static final float PI_HIGH = 3.140625f;

    private static final float PI_MIDDLE = 9.677410125732422e-4f;
    private static final float PI_LOW = -8.742278e-8f;

    /** Added and subtracted, it rounds to whole numbers: 1.5 · 2^23. */
    private static final float ROUND = 12582912;

    private SquaredSine() {}

    /**
     * sin² x = sin² r, x = πk + r, |r| ≤ π/2: half the period of the sine, and no sign. The polynomial in r² was found for the smallest
     * greatest error, 6e-9. With rounding it is below 6e-7 for |x| ≤ 1000, and grows with x as the distance of single-precision numbers
     * does.
     */
    static float of(float x) {
        float k = x * INVERSE_PI + ROUND - ROUND;
        float r = x - k * PI_HIGH - k * PI_MIDDLE - k * PI_LOW;
        float s = r * r;
        float p = -3.5404462e-6f * s + 1.3871417e-4f;
        p = p * s - 0.0031707594f;
        p = p * s + 0.044441286f;
        p = p * s - 0.33333215f;
        p = p * s + 0.9999998f;
        return s * p;
    }
}
