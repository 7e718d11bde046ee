package org.neuroplug.statistics.internal;

import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * How many seeds it takes to call a difference. The power of a two-sided t-test is the probability that |T| exceeds the critical
 * value when T has the noncentral t distribution with δ = d_z / √(1/n + ratio) (Cohen 1988; ratio as in {@link TTests}).
 */
final class Power {
    /** Called four times in five, as is usual. */
    static final double WANTED = 0.8;

    /** More seeds than anybody runs. */
    static final int MOST = 10_000;

    private Power() {}

    /** How likely n seeds call a difference of so many standard deviations at the level alpha. */
    static double of(int n, double effect, OptionalDouble testToTrain, double alpha) {
        double degrees = n - 1;
        double critical = StudentT.critical(degrees, alpha);
        double delta = effect / Math.sqrt(TTests.relativeVariance(n, testToTrain));
        return 1 - NoncentralT.cumulative(critical, degrees, delta) + NoncentralT.cumulative(-critical, degrees, delta);
    }

    /**
     * The fewest seeds with a power of {@value #WANTED}; empty when not even {@value #MOST} are enough. Where splits are resampled
     * that can be so for every number: what overlapping training sets add to the variance does not become less.
     */
    static OptionalInt seeds(double effect, OptionalDouble testToTrain, double alpha) {
        if (of(MOST, effect, testToTrain, alpha) < WANTED) {
            return OptionalInt.empty();
        }
        int few = 1;
        int enough = MOST;
        while (enough - few > 1) {
            int n = (few + enough) / 2;
            if (of(n, effect, testToTrain, alpha) < WANTED) {
                few = n;
            } else {
                enough = n;
            }
        }
        return OptionalInt.of(enough);
    }

    /** The fewest seeds for which Wilcoxon's test calls differences that all have the same sign: 2 · 2^-n at most alpha. */
    static int seedsOfOneSign(double alpha) {
        return (int) Math.ceil(1 - Math.log(alpha) / Math.log(2));
    }
}
