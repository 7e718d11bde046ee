package org.neuroplug.statistics.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.neuroplug.api.statistics.Interval;
import org.neuroplug.api.statistics.PairedTest;

class TTestsTest {
    private static final double ALPHA = 0.05;

    /** R: {@code t.test(extra ~ group, data = sleep, paired = TRUE)}. */
    @Test
    void agreesWithStudentsOwnExample() {
        Differences sleep = PublishedValues.sleep();
        PairedTest test = TTests.paired(sleep);
        Interval interval = TTests.interval(sleep, OptionalDouble.empty(), ALPHA);

        assertEquals(-1.58, sleep.mean(), 1e-12);
        assertEquals(1.229995, sleep.standardDeviation(), 5e-7);
        assertEquals(-4.0621, test.statistic(), 5e-5);
        assertEquals(0.002833, test.p(), 5e-7);
        assertEquals(-2.4598858, interval.lower(), 5e-8);
        assertEquals(-0.7001142, interval.upper(), 5e-8);
    }

    /** Differences 1, 2, 3: mean 2, s 1; one row held out for four: t² = 4 / (1/3 + 1/4) = 48/7; two degrees of freedom have p in closed form. */
    @Test
    void correctsForOverlappingTrainingSets() {
        Differences differences = Differences.of(1, 2, 3);
        PairedTest test = TTests.corrected(differences, 0.25);

        assertEquals(Math.sqrt(48.0 / 7), test.statistic(), 1e-12);
        assertEquals(1 - Math.sqrt(24.0 / 31), test.p(), 1e-12);
        assertEquals(2 / Math.sqrt(1.0 / 3), TTests.paired(differences).statistic(), 1e-12);
    }

    /** t(0.975; 2) = 0.95 · √(2 / (1 - 0.95²)), again in closed form. */
    @Test
    void theIntervalIsThatOfTheCorrectedTest() {
        double half = 0.95 * Math.sqrt(2 / (1 - 0.95 * 0.95)) * Math.sqrt(7.0 / 12);
        Interval interval = TTests.interval(Differences.of(1, 2, 3), OptionalDouble.of(0.25), ALPHA);

        assertEquals(2 - half, interval.lower(), 1e-9);
        assertEquals(2 + half, interval.upper(), 1e-9);
    }

    @Test
    void withoutSpreadAnyDifferenceIsCertain() {
        for (Differences same : new Differences[] {Differences.of(-3, -3, -3), Differences.of(3, 3)}) {
            PairedTest expected = new PairedTest(same.mean() * Double.POSITIVE_INFINITY, 0);
            assertEquals(expected, TTests.paired(same));
            assertEquals(expected, TTests.corrected(same, 0.25));
        }
    }

    @Test
    void zerosShowNothing() {
        assertEquals(new PairedTest(0, 1), TTests.paired(Differences.of(0, 0, 0)));
        assertEquals(new PairedTest(0, 1), TTests.corrected(Differences.of(0, 0, 0), 0.25));
    }
}
