package org.neuroplug.statistics.internal;

import java.util.Arrays;
import org.apache.commons.statistics.inference.PValueMethod;
import org.apache.commons.statistics.inference.WilcoxonSignedRankTest;
import org.neuroplug.api.statistics.PairedTest;

/**
 * Wilcoxon's signed-rank test (1945). Zeros are ranked with the others and then left out (Pratt 1959); ties have the mean of
 * their ranks. The p of up to {@value #EXACT} differences is exact, with ties and zeros too, which the library leaves to a normal
 * approximation: under the hypothesis each sign is a fair coin, so that the sums of ranks of all 2^m choices of signs can be
 * counted by adding one rank after another.
 */
final class SignedRanks {
    /** Counting takes n² (n + 1) additions, so some milliseconds for as many. */
    static final int EXACT = 300;

    private SignedRanks() {}

    /** The test of some differences, at least one. */
    static PairedTest test(Differences differences) {
        double[] values = differences.values();
        if (Arrays.stream(values).allMatch(value -> value == 0)) {
            return new PairedTest(0, 1);
        }
        boolean exact = values.length <= EXACT;
        WilcoxonSignedRankTest.Result result = WilcoxonSignedRankTest.withDefaults()
                .with(exact ? PValueMethod.EXACT : PValueMethod.ASYMPTOTIC)
                .test(values);
        boolean counted = exact && (result.hasTiedValues() || result.hasZeroValues());
        return new PairedTest(result.getStatistic(), Math.min(1, counted ? counted(values) : result.getPValue()));
    }

    /** Twice the probability of the smaller of both sums of ranks or less. */
    static double counted(double[] values) {
        int[] ranks = doubledRanks(values);
        int positive = 0;
        int all = 0;
        int signs = 0;
        for (int i = 0; i < values.length; i++) {
            positive += values[i] > 0 ? ranks[i] : 0;
            all += values[i] != 0 ? ranks[i] : 0;
            signs += values[i] != 0 ? 1 : 0;
        }
        double[] ways = new double[all + 1];
        ways[0] = 1;
        for (int i = 0; i < values.length; i++) {
            for (int sum = all; values[i] != 0 && sum >= ranks[i]; sum--) {
                ways[sum] += ways[sum - ranks[i]];
            }
        }
        double extreme =
                Arrays.stream(ways, 0, Math.min(positive, all - positive) + 1).sum();
        return Math.min(1, 2 * Math.scalb(extreme, -signs));
    }

    /** The ranks of the sizes, from 1 and times two, so that the mean of tied ranks is a whole number. */
    private static int[] doubledRanks(double[] values) {
        double[] sizes = Arrays.stream(values).map(Math::abs).sorted().toArray();
        return Arrays.stream(values)
                .mapToInt(value -> {
                    double size = Math.abs(value);
                    int below = (int) Arrays.stream(sizes).filter(s -> s < size).count();
                    int upTo = (int) Arrays.stream(sizes).filter(s -> s <= size).count();
                    return below + 1 + upTo;
                })
                .toArray();
    }
}
