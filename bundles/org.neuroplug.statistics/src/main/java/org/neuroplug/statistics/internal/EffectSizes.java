package org.neuroplug.statistics.internal;

import java.util.Optional;
import org.neuroplug.api.statistics.EffectSize;
import org.neuroplug.api.statistics.Interval;

/**
 * Cohen's d_z of paired differences. Its interval holds all d_z with which neither so large nor so small a t would surprise:
 * t = d_z √n has the noncentral t distribution with δ = d_z √n (Steiger and Fouladi 1997; Cumming and Finch 2001).
 */
final class EffectSizes {
    private EffectSizes() {}

    /** Empty without spread, where it is not defined. */
    static Optional<EffectSize> of(Differences differences, double alpha) {
        if (differences.allEqual()) {
            return Optional.empty();
        }
        double root = Math.sqrt(differences.n());
        double degrees = differences.n() - 1;
        double t = differences.effect() * root;
        return Optional.of(new EffectSize(
                differences.effect(),
                new Interval(
                        NoncentralT.noncentrality(t, degrees, 1 - alpha / 2) / root,
                        NoncentralT.noncentrality(t, degrees, alpha / 2) / root)));
    }
}
