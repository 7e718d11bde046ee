package org.neuroplug.statistics.internal;

import java.util.function.DoubleUnaryOperator;

/** Integrals of smooth functions: Gauss-Legendre quadrature with {@value #POINTS} points in each of some equal parts. */
final class GaussLegendre {
    private static final int POINTS = 16;
    private static final double[] NODES = new double[POINTS];
    private static final double[] WEIGHTS = new double[POINTS];

    static {
        for (int i = 0; i < POINTS; i++) {
            root(i);
        }
    }

    private GaussLegendre() {}

    /** Newton's method for a root of the Legendre polynomial, and the weight that belongs to it. */
    private static void root(int i) {
        double x = Math.cos(Math.PI * (i + 0.75) / (POINTS + 0.5));
        double slope = 1;
        for (double change = 1; Math.abs(change) > 1e-15; x -= change) {
            double before = 1;
            double value = x;
            for (int k = 2; k <= POINTS; k++) {
                double next = ((2 * k - 1) * x * value - (k - 1) * before) / k;
                before = value;
                value = next;
            }
            slope = POINTS * (x * value - before) / (x * x - 1);
            change = value / slope;
        }
        NODES[i] = x;
        WEIGHTS[i] = 2 / ((1 - x * x) * slope * slope);
    }

    static double integral(DoubleUnaryOperator f, double from, double to, int parts) {
        double half = (to - from) / parts / 2;
        double sum = 0;
        for (int part = 0; part < parts; part++) {
            double middle = from + (2 * part + 1) * half;
            for (int i = 0; i < POINTS; i++) {
                sum += WEIGHTS[i] * f.applyAsDouble(middle + half * NODES[i]);
            }
        }
        return sum * half;
    }
}
