package org.neuroplug.statistics.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.neuroplug.api.statistics.PairedTest;

class SignedRanksTest {
    /** Hollander and Wolfe, and R: {@code V = 40}, one-sided {@code p-value = 0.01953}. */
    @Test
    void agreesWithATextbook() {
        PairedTest test =
                SignedRanks.test(Differences.of(PublishedValues.DEPRESSION_BEFORE, PublishedValues.DEPRESSION_AFTER));

        assertEquals(40, test.statistic());
        assertEquals(2 * 10 / 512.0, test.p(), 1e-15);
    }

    /** The tables of two-sided critical values at 5% that are in every textbook (such as Siegel 1956, table G). */
    @ParameterizedTest
    @CsvSource({
        "6, 0", "7, 2", "8, 3", "9, 5", "10, 8", "11, 10", "12, 13", "13, 17", "14, 21", "15, 25", "16, 29", "17, 34",
        "18, 40", "19, 46", "20, 52", "25, 89"
    })
    void hasTheCriticalValuesOfTheTables(int n, int critical) {
        assertTrue(SignedRanks.test(withNegativeRanks(n, critical)).p() <= 0.05);
        assertTrue(SignedRanks.test(withNegativeRanks(n, critical + 1)).p() > 0.05);
        assertEquals(
                SignedRanks.counted(withNegativeRanks(n, critical).values()),
                SignedRanks.test(withNegativeRanks(n, critical)).p(),
                1e-12,
                "counted as the library does");
    }

    /** 1 to n, so many of which are negative that their ranks have this sum. */
    private static Differences withNegativeRanks(int n, int sum) {
        double[] values = IntStream.rangeClosed(1, n).asDoubleStream().toArray();
        int left = sum;
        for (int rank = n; rank >= 1; rank--) {
            if (rank <= left) {
                left -= rank;
                values[rank - 1] = -rank;
            }
        }
        return Differences.of(values);
    }

    @Test
    void isExactWithTiesAndZeros() {
        Random random = new Random(5);
        for (int round = 0; round < 50; round++) {
            double[] values = IntStream.range(0, 2 + round % 11)
                    .mapToDouble(i -> random.nextInt(9) - 3)
                    .toArray();
            assertEquals(
                    enumerated(values),
                    SignedRanks.test(Differences.of(values)).p(),
                    1e-12,
                    () -> Arrays.toString(values));
        }
    }

    /** The part of all choices of signs whose sum of positive ranks is as far from the middle as this one's, or farther. */
    private static double enumerated(double[] values) {
        double[] ranks = Arrays.stream(values)
                .map(value -> 1
                        + Arrays.stream(values)
                                .filter(other -> Math.abs(other) < Math.abs(value))
                                .count()
                        + (Arrays.stream(values)
                                                .filter(other -> Math.abs(other) == Math.abs(value))
                                                .count()
                                        - 1)
                                / 2.0)
                .toArray();
        double middle = 0;
        double positive = 0;
        for (int i = 0; i < values.length; i++) {
            middle += values[i] != 0 ? ranks[i] / 2 : 0;
            positive += values[i] > 0 ? ranks[i] : 0;
        }
        int extreme = 0;
        for (int signs = 0; signs < 1 << values.length; signs++) {
            double sum = 0;
            for (int i = 0; i < values.length; i++) {
                sum += values[i] != 0 && (signs >> i & 1) == 1 ? ranks[i] : 0;
            }
            extreme += Math.abs(sum - middle) >= Math.abs(positive - middle) ? 1 : 0;
        }
        return (double) extreme / (1 << values.length);
    }

    /** Nine of ten patients sleep longer, one the same: 2 of 2^9 choices are as extreme. */
    @Test
    void ranksZerosAndLeavesThemOut() {
        PairedTest test = SignedRanks.test(PublishedValues.sleep());

        assertEquals(0, test.statistic());
        assertEquals(2 / 512.0, test.p(), 1e-15);
    }

    @Test
    void zerosShowNothing() {
        assertEquals(new PairedTest(0, 1), SignedRanks.test(Differences.of(0, 0, 0)));
    }

    /** At the largest number that is counted, the normal approximation of more is close. */
    @Test
    void goesOverIntoTheApproximationSmoothly() {
        double counted = SignedRanks.test(mixed(SignedRanks.EXACT)).p();
        double approximated = SignedRanks.test(mixed(SignedRanks.EXACT + 1)).p();

        assertEquals(counted, approximated, 0.02);
        assertTrue(counted > 0.01 && counted < 0.5, () -> "p " + counted);
    }

    private static Differences mixed(int n) {
        Random random = new Random(11);
        return Differences.of(IntStream.range(0, n)
                .mapToDouble(i -> Math.rint(20 * random.nextGaussian() + 2))
                .toArray());
    }
}
