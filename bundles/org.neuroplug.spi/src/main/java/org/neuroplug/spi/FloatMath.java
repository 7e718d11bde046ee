package org.neuroplug.spi;

/**
 * Elementary functions in single precision for activations' bulk methods, made of sums, products and quotients without branches: some
 * ten times as fast as those of {@link Math} in a loop, of most of which HotSpot then makes vectors.
 */
public final class FloatMath {
    /** Beyond it tanh is ±1 in single precision, up to 2e-7. */
    private static final float TANH_LIMIT = 8;

    /** Beyond it erf is ±1 in single precision. */
    private static final float ERF_LIMIT = 3.95f;

    private static final float INVERSE_2_PI = (float) (1 / (2 * Math.PI));

    /** 2π in three parts; products of the first two with whole numbers below 2^12 are exact. */
    private static final float TWO_PI_HIGH = 6.28125f;

    private static final float TWO_PI_MIDDLE = 0.0019354820251464844f;
    private static final float TWO_PI_LOW = -1.7484556e-7f;

    private static final float LOWEST = -87;
    private static final float HIGHEST = 88;
    private static final float LOG2_E = 1.44269504f;

    /** ln 2 in two parts; products of the first with whole numbers below 2^9 are exact. */
    private static final float LN2_HIGH = 0.693145751953125f;

    private static final float LN2_LOW = 1.42860677e-6f;

    /** exp of it is infinite. */
    private static final float OVERFLOWN = 100;

    private static final float LOG2_E_16TH = 0.09016844f;

    /** 16 ln 2 in two parts, likewise. */
    private static final float LN2_16_HIGH = 11.09033203125f;

    private static final float LN2_16_LOW = 2.2857708e-5f;

    /** Added and subtracted, it rounds to whole numbers: 1.5 · 2^23. */
    private static final float ROUND = 12582912;

    /** The same for multiples of 2^-8. */
    private static final float ROUND_256TH = 49152;

    private static final int BIAS = 127;
    private static final int FRACTION_BITS = 23;

    private FloatMath() {}

    /**
     * tanh x = x · P(x²) / Q(x²), whose coefficients were found for the smallest greatest relative error (2e-8 on [-8, 8]) by
     * weighted least squares. With rounding the relative error is below 4e-7, and no result leaves [-1, 1].
     */
    public static float tanh(float x) {
        float t = Math.max(-TANH_LIMIT, Math.min(TANH_LIMIT, x));
        float s = t * t;
        return t * tanhAbove(s) / tanhBelow(s);
    }

    /** P(x²). */
    private static float tanhAbove(float s) {
        float p = 2.350841223075495e-11f * s - 1.4704146344968194e-08f;
        p = p * s + 9.87863586487947e-06f;
        p = p * s + 0.002985859289765358f;
        p = p * s + 0.1297922134399414f;
        return p * s + 1;
    }

    /** Q(x²). */
    private static float tanhBelow(float s) {
        float q = 0.00023720286844763905f * s + 0.024027913808822632f;
        q = q * s + 0.4631253778934479f;
        return q * s + 1;
    }

    /**
     * exp(x) - 1 for x ≤ 0, by 2t / (1 - t), t = tanh(x / 2) = n / q, which is 2n / (q - n); its relative error is below 1e-6, and nothing
     * is below -1.
     */
    public static float expm1OfNegative(float x) {
        float t = Math.max(-TANH_LIMIT, Math.min(TANH_LIMIT, 0.5f * x));
        float s = t * t;
        float n = t * tanhAbove(s);
        return 2 * n / (tanhBelow(s) - n);
    }

    /**
     * log(1 + x) for 0 ≤ x ≤ 1, by 2 artanh(s), s = x / (2 + x) ≤ 1/3, the series of which in s² was cut after five terms and made good for
     * the smallest greatest error (4e-9). With rounding the relative error is below 4e-7.
     */
    public static float log1pOfFraction(float x) {
        float s = x / (2 + x);
        float v = s * s;
        float p = 0.2819153666496277f * v + 0.27957668900489807f;
        p = p * v + 0.4002511501312256f;
        p = p * v + 0.6666631102561951f;
        p = p * v + 2;
        return s * p;
    }

    /**
     * The error function, erf x = x · P(x²) / Q(x²), whose coefficients were found as those of {@link #tanh}, with a relative error of 6e-8 on
     * [-3.95, 3.95]. With rounding it is below 6e-7, and no result leaves [-1, 1].
     */
    public static float erf(float x) {
        float t = Math.max(-ERF_LIMIT, Math.min(ERF_LIMIT, x));
        float s = t * t;
        float p = 1.9602275858066065e-8f * s - 1.9508355888209206e-6f;
        p = p * s + 0.00014381324947289613f;
        p = p * s + 0.0038081668232651214f;
        p = p * s + 0.05092443039721774f;
        p = p * s + 0.20259175015534459f;
        p = p * s + 1.1283791036658326f;
        float q = 0.00097991182523264f * s + 0.014576471256329526f;
        q = q * s + 0.1160981592899061f;
        q = q * s + 0.5128737750113596f;
        q = q * s + 1;
        return Math.max(-1, Math.min(1, t * p / q));
    }

    /**
     * sin x = sin r, x = 2πk + r, |r| ≤ π, by Taylor's polynomial of degree 17. Its absolute error is below 1e-6 for |x| ≤ 1000, and grows
     * with x as the distance of single-precision numbers does.
     */
    public static float sin(float x) {
        float k = x * INVERSE_2_PI + ROUND - ROUND;
        float r = x - k * TWO_PI_HIGH - k * TWO_PI_MIDDLE - k * TWO_PI_LOW;
        float s = r * r;
        float p = 2.8114572543455206e-15f * s - 7.647163731819816e-13f;
        p = p * s + 1.605904383682161e-10f;
        p = p * s - 2.505210838544172e-8f;
        p = p * s + 2.7557319223985893e-6f;
        p = p * s - 1.984126984126984e-4f;
        p = p * s + 8.333333333333333e-3f;
        p = p * s - 1 / 6f;
        return r + r * s * p;
    }

    /** 1 for x &gt; 0, else 0; something between only for 0 &lt; x &lt; 2^-127. NaN stays NaN. */
    public static float step(float x) {
        return Math.min(1, Math.max(0, x) * Float.MAX_VALUE);
    }

    /**
     * exp(x) = 2^k · exp(r), |r| ≤ ln 2 / 2, the latter by Taylor's polynomial of degree 7, which leaves 5e-9. With rounding the
     * relative error is below 3e-7. What is below exp(-87) counts as it, what is above exp(88) likewise; NaN stays NaN. HotSpot makes no
     * vectors of it; for arrays there is {@link #exp(float[], float[], int, int)}.
     */
    public static float exp(float x) {
        float limited = Math.max(LOWEST, Math.min(HIGHEST, x));
        float k = limited * LOG2_E + ROUND - ROUND;
        float r = limited - k * LN2_HIGH - k * LN2_LOW;
        float p = r * (1f / 5040) + 1f / 720;
        p = p * r + 1f / 120;
        p = p * r + 1f / 24;
        p = p * r + 1f / 6;
        p = p * r + 0.5f;
        p = p * r + 1;
        p = p * r + 1;
        return p * Float.intBitsToFloat((int) k + BIAS << FRACTION_BITS);
    }

    /**
     * y[i] = exp(x[i]) for from ≤ i &lt; to, where y may be x: ten times as fast as number by number, with a relative error below 4e-6. What
     * is below exp(-87) counts as it, what is too large for single precision is infinite; NaN stays NaN.
     */
    public static void exp(float[] x, float[] y, int from, int to) {
        for (int i = from; i < to; i++) {
            y[i] = expOfProducts(x[i]);
        }
    }

    /**
     * exp(x) = (2^h · exp(r / 16))^16, |r| ≤ 8 ln 2, of sums and products alone: HotSpot can make vectors of them, but not of the bits of a
     * number. 2^h, |h| ≤ 9, is a polynomial's 16th power, rounded to a multiple of 2^-8, which makes it exact. The polynomials, of degree 5, were
     * found for the smallest greatest relative error (9e-8, 2e-7). These are 40 operations; from 42 on HotSpot takes the loop for too long.
     */
    private static float expOfProducts(float x) {
        float limited = Math.max(LOWEST, Math.min(OVERFLOWN, x));
        float h = limited * LOG2_E_16TH + ROUND - ROUND;
        float r = limited - h * LN2_16_HIGH - h * LN2_16_LOW;
        float q = 7.906041155081311e-09f * r + 6.39330494323076e-07f;
        q = q * r + 4.069249553140253e-05f;
        q = q * r + 0.0019530914723873138f;
        q = q * r + 0.06249998137354851f;
        q = q * r + 1;
        float power = 1.2643911473375624e-09f * h + 1.4791729086027772e-07f;
        power = power * h + 1.355209678877145e-05f;
        power = power * h + 0.0009383487631566823f;
        power = power * h + 0.04332166910171509f;
        power = power * h + 1;
        power *= power;
        power *= power;
        power *= power;
        power *= power;
        float y = q * (power + ROUND_256TH - ROUND_256TH);
        y *= y;
        y *= y;
        y *= y;
        y *= y;
        return y;
    }
}
