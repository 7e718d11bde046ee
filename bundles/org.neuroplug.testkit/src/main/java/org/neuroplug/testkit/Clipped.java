package org.neuroplug.testkit;

import java.util.List;
import org.neuroplug.api.experiment.Clipping;

/** Clipped gradients by their definition, in double precision. */
final class Clipped {
    private Clipped() {}

    /** @param lengths of the parameters that the gradient belongs to, in its order */
    static double[] of(Clipping clipping, float[] gradient, List<Integer> lengths) {
        double[] clipped = new double[gradient.length];
        int at = 0;
        for (int length : lengths) {
            double norm = clipping.by() == Clipping.By.NORM
                    ? norm(gradient, at, at + length)
                    : norm(gradient, 0, gradient.length);
            for (int i = at; i < at + length; i++) {
                clipped[i] = clipping.by() == Clipping.By.VALUE
                        ? Math.signum(gradient[i]) * Math.min(Math.abs(gradient[i]), clipping.limit())
                        : gradient[i] * Math.min(1, clipping.limit() / norm);
            }
            at += length;
        }
        return clipped;
    }

    private static double norm(float[] x, int from, int to) {
        double squares = 0;
        for (int i = from; i < to; i++) {
            squares += (double) x[i] * x[i];
        }
        return Math.sqrt(squares);
    }
}
