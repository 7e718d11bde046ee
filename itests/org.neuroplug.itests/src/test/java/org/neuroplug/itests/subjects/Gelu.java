package org.neuroplug.itests.subjects;

import org.neuroplug.spi.ElementwiseActivation;

/** y = x · Φ(x), where Φ is the normal distribution function: Hendrycks and Gimpel (2016), arXiv:1606.08415. */
public final class Gelu implements ElementwiseActivation {
    private static final double[] COEFFICIENTS = {0.254829592, -0.284496736, 1.421413741, -1.453152027, 1.061405429};

    @Override
    public double value(double x) {
        return x * distribution(x);
    }

    @Override
    public double derivative(double x) {
        return distribution(x) + x * Math.exp(-x * x / 2) / Math.sqrt(2 * Math.PI);
    }

    /** Through the error function to 1.5e-7: Abramowitz and Stegun (1964), 7.1.26. */
    private static double distribution(double x) {
        double z = Math.abs(x) / Math.sqrt(2);
        double t = 1 / (1 + 0.3275911 * z);
        double sum = 0;
        for (int i = COEFFICIENTS.length - 1; i >= 0; i--) {
            sum = (sum + COEFFICIENTS[i]) * t;
        }
        double tail = sum * Math.exp(-z * z) / 2;
        return x > 0 ? 1 - tail : tail;
    }
}
