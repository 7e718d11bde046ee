package org.neuroplug.statistics.internal;

import org.apache.commons.statistics.distribution.TDistribution;

/** Student's t distribution, both sides. */
final class StudentT {
    private StudentT() {}

    /** What |t| exceeds with probability alpha. */
    static double critical(double degreesOfFreedom, double alpha) {
        return TDistribution.of(degreesOfFreedom).inverseSurvivalProbability(alpha / 2);
    }

    /** How likely |T| exceeds |t|. */
    static double p(double t, double degreesOfFreedom) {
        return Double.isInfinite(t)
                ? 0
                : Math.min(1, 2 * TDistribution.of(degreesOfFreedom).survivalProbability(Math.abs(t)));
    }
}
