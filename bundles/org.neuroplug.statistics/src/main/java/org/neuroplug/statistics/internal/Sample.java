package org.neuroplug.statistics.internal;

import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalDouble;
import org.apache.commons.statistics.descriptive.Mean;
import org.apache.commons.statistics.descriptive.StandardDeviation;
import org.neuroplug.api.statistics.Estimate;
import org.neuroplug.api.statistics.Interval;

/** Mean and spread of a sample. Equal values have no spread, and their mean is the value: nothing is left to rounding. */
final class Sample {
    private Sample() {}

    static boolean allEqual(double[] values) {
        return Arrays.stream(values).allMatch(value -> value == values[0]);
    }

    /** 0 without values. */
    static double mean(double[] values) {
        if (values.length == 0) {
            return 0;
        }
        return allEqual(values) ? values[0] : Mean.of(values).getAsDouble();
    }

    /** Divided by n - 1; 0 with fewer than two values. */
    static double standardDeviation(double[] values) {
        return values.length < 2 || allEqual(values)
                ? 0
                : StandardDeviation.of(values).getAsDouble();
    }

    /**
     * The mean with its interval by Student's t: mean ± t(1 - alpha/2; n - 1) · s / √n.
     *
     * @param values at least one
     */
    static Estimate estimate(double[] values, double alpha) {
        int n = values.length;
        double mean = mean(values);
        if (n == 1) {
            return new Estimate(1, mean, OptionalDouble.empty(), Optional.empty());
        }
        double spread = standardDeviation(values);
        double half = StudentT.critical(n - 1, alpha) * spread / Math.sqrt(n);
        return new Estimate(n, mean, OptionalDouble.of(spread), Optional.of(new Interval(mean - half, mean + half)));
    }
}
