package org.neuroplug.statistics.internal;

import java.util.OptionalDouble;
import org.apache.commons.statistics.inference.TTest;
import org.neuroplug.api.statistics.Interval;
import org.neuroplug.api.statistics.PairedTest;

/**
 * T-tests of paired differences. Without spread, differences that are not zero have an infinite t and p = 0, which is the limit
 * as the spread vanishes; zeros have t = 0 and p = 1.
 *
 * <p>The corrected resampled t-test (Nadeau and Bengio 2003, <i>Inference for the Generalization Error</i>, Machine Learning 52,
 * section 4.2) is for splits that are drawn anew for each seed: their training sets overlap, so that the results are not
 * independent, and the plain test calls too many differences. The variance of the mean is s² · (1/n + rows held out / rows
 * trained on) in place of s² · 1/n.
 */
final class TTests {
    private TTests() {}

    /** Student's t-test: t = mean / (s / √n), with n - 1 degrees of freedom. */
    static PairedTest paired(Differences differences) {
        if (differences.allEqual()) {
            return withoutSpread(differences.mean());
        }
        TTest.Result result = TTest.withDefaults().test(differences.values());
        return new PairedTest(result.getStatistic(), result.getPValue());
    }

    /** The corrected resampled t-test: t = mean / (s · √(1/n + ratio)), with n - 1 degrees of freedom. */
    static PairedTest corrected(Differences differences, double testToTrain) {
        if (differences.allEqual()) {
            return withoutSpread(differences.mean());
        }
        double t = differences.mean() / standardError(differences, OptionalDouble.of(testToTrain));
        return new PairedTest(t, StudentT.p(t, differences.n() - 1));
    }

    private static PairedTest withoutSpread(double mean) {
        return mean == 0 ? new PairedTest(0, 1) : new PairedTest(mean * Double.POSITIVE_INFINITY, 0);
    }

    /** The interval of the mean that goes with the test. */
    static Interval interval(Differences differences, OptionalDouble testToTrain, double alpha) {
        double half = StudentT.critical(differences.n() - 1, alpha) * standardError(differences, testToTrain);
        return new Interval(differences.mean() - half, differences.mean() + half);
    }

    private static double standardError(Differences differences, OptionalDouble testToTrain) {
        return differences.standardDeviation() * Math.sqrt(relativeVariance(differences.n(), testToTrain));
    }

    /** The variance of the mean, in variances of a difference: 1/n, and what overlapping training sets add. */
    static double relativeVariance(int n, OptionalDouble testToTrain) {
        return 1.0 / n + testToTrain.orElse(0);
    }
}
