package org.neuroplug.activations.internal;

/** x tanh(x) in single precision, of which {@link Lisht}, {@link Silu} and a form of {@link Gelu} are made. */
final class ScaledTanh {
    /** From here on the derivative is ±1 up to 6e-7. */
    private static final float BEYOND = 9;

    private ScaledTanh() {}

    /**
     * The derivative, tanh(x) + x (1 - tanh(x)²), as x P(x²) / Q(x²): found for the smallest greatest error on [-BEYOND, BEYOND], 4e-8, by
     * weighted least squares; with rounding it is below 6e-7 for any x. In the difference, digits are lost, which x makes count.
     */
    static float derivative(float x) {
        float t = Math.max(-BEYOND, Math.min(BEYOND, x));
        float s = t * t;
        float p = 3.1334568e-7f * s + 9.390849e-5f;
        p = p * s + 0.0050311526f;
        p = p * s + 0.09255526f;
        p = p * s + 0.5339602f;
        p = p * s + 1.9999998f;
        float q = 6.0704997e-9f * s + 7.1103627e-6f;
        q = q * s + 8.1344123e-4f;
        q = q * s + 0.024065023f;
        q = q * s + 0.26871258f;
        q = q * s + 0.93364525f;
        q = q * s + 1;
        return t * p / q;
    }
}
