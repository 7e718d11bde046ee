package org.neuroplug.api.statistics;

import java.util.Objects;
import java.util.Optional;

/**
 * The tests of one pair of arms.
 *
 * @param t the paired t-test
 * @param wilcoxon the signed-rank test, exact as far as that is computed; zeros are ranked and then left out (Pratt 1959), ties
 *     have the mean of their ranks
 * @param corrected the corrected resampled t-test; empty when all seeds are tested on the same rows
 * @param method which one decides
 */
public record PairedTests(PairedTest t, PairedTest wilcoxon, Optional<PairedTest> corrected, TestMethod method) {
    public PairedTests {
        Objects.requireNonNull(t, "t");
        Objects.requireNonNull(wilcoxon, "wilcoxon");
        Objects.requireNonNull(corrected, "corrected");
        if (method == TestMethod.CORRECTED_T && corrected.isEmpty()) {
            throw new IllegalArgumentException("a test that was not made must not decide, was the " + method);
        }
    }

    /** What the test that decides came to. */
    public PairedTest deciding() {
        return switch (method) {
            case PAIRED_T -> t;
            case CORRECTED_T -> corrected.orElseThrow();
            case WILCOXON -> wilcoxon;
        };
    }
}
