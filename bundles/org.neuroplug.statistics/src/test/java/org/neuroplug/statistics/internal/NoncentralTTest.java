package org.neuroplug.statistics.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.apache.commons.statistics.distribution.NormalDistribution;
import org.apache.commons.statistics.distribution.TDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NoncentralTTest {
    private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);
    private static final double EXACT = 1e-10;

    /** Owen (1965, <i>A Special Case of a Bivariate Non-Central t-Distribution</i>): closed forms of 2 and 4 degrees of freedom. */
    private static double owen(double t, int degreesOfFreedom, double delta) {
        double a = t / Math.sqrt(degreesOfFreedom);
        double b = degreesOfFreedom / (degreesOfFreedom + t * t);
        double root = Math.sqrt(b);
        double m0 = a * root * NORMAL.density(delta * root) * NORMAL.cumulativeProbability(delta * a * root);
        double m1 = b * (delta * a * m0 + a / Math.sqrt(2 * Math.PI) * NORMAL.density(delta));
        double m2 = 0.5 * b * (delta * a * m1 + m0);
        double sum = degreesOfFreedom == 2 ? m0 : m0 + m2;
        return NORMAL.cumulativeProbability(-delta) + Math.sqrt(2 * Math.PI) * sum;
    }

    @ParameterizedTest
    @CsvSource({
        "0.5, 0",
        "1, 1",
        "-1, 1",
        "2, -1",
        "4, 3",
        "-4, -3",
        "60, 50",
        "60, 70",
        "1000, 40",
        "0.01, 0.02",
        "-3, 5"
    })
    void agreesWithItsClosedForms(double t, double delta) {
        assertEquals(owen(t, 2, delta), NoncentralT.cumulative(t, 2, delta), EXACT);
        assertEquals(owen(t, 4, delta), NoncentralT.cumulative(t, 4, delta), EXACT);
    }

    @ParameterizedTest
    @ValueSource(doubles = {1, 2, 9, 99, 9999})
    void isStudentsWithoutNoncentrality(double degrees) {
        for (double t : new double[] {-40, -2.5, -0.1, 0, 0.7, 3, 300}) {
            assertEquals(
                    TDistribution.of(degrees).cumulativeProbability(t), NoncentralT.cumulative(t, degrees, 0), EXACT);
        }
    }

    /** The examples of R's {@code power.t.test}: two groups of n, one standard deviation apart, one side of the test. */
    @ParameterizedTest
    @CsvSource({"20, 0.025, 0.8689528", "22.02110, 0.025, 0.90", "17.84713, 0.05, 0.90"})
    void hasThePowersOfR(double n, double oneSided, double power) {
        double degrees = 2 * (n - 1);
        double critical = TDistribution.of(degrees).inverseSurvivalProbability(oneSided);

        assertEquals(power, 1 - NoncentralT.cumulative(critical, degrees, Math.sqrt(n / 2)), 1e-6);
    }

    @ParameterizedTest
    @CsvSource({"2, 1, 0.975", "2, 1, 0.025", "-4.0621, 9, 0.975", "55, 9, 0.025", "55, 9, 0.975", "0, 4, 0.025"})
    void isInverted(double t, double degrees, double probability) {
        double delta = NoncentralT.noncentrality(t, degrees, probability);

        assertEquals(probability, NoncentralT.cumulative(t, degrees, delta), 1e-9);
    }

    @Test
    void isNormalForManyDegreesOfFreedom() {
        assertEquals(NORMAL.cumulativeProbability(1.5 - 2), NoncentralT.cumulative(1.5, 1e6, 2), 1e-5);
    }
}
