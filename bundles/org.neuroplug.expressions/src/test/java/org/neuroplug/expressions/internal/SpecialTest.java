package org.neuroplug.expressions.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.neuroplug.expressions.internal.math.Special;

/** The functions that Java lacks, against values of the C library and at their limits. */
class SpecialTest {
    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "1e-300, 1.1283791670955126e-300",
        "0.1, 0.1124629160182849",
        "0.3, 0.3286267594591274",
        "0.46875, 0.49261347321793797",
        "0.5, 0.5204998778130465",
        "1, 0.8427007929497149",
        "2, 0.9953222650189527",
        "3, 0.9999779095030014",
        "3.9, 0.9999999652077514",
        "4, 0.9999999845827421",
        "4.5, 0.9999999998033839",
        "5, 0.9999999999984626",
        "5.9, 0.9999999999999999",
        "6.5, 1",
        "Infinity, 1"
    })
    void erfIsExactToAnUlpOrTwo(double x, double erf) {
        assertEquals(erf, Special.erf(x), 5e-16 * erf);
        assertEquals(-erf, Special.erf(-x), 5e-16 * erf);
    }

    @Test
    void notANumberStaysSo() {
        assertEquals(Double.NaN, Special.erf(Double.NaN));
        assertEquals(Double.NaN, Special.sigmoid(Double.NaN));
        assertEquals(Double.NaN, Special.softplus(Double.NaN));
    }

    @Test
    void nothingOverflowsOrCancels() {
        assertEquals(1, Special.sigmoid(1000));
        assertEquals(0, Special.sigmoid(-1000));
        assertEquals(Math.exp(-40), Special.sigmoid(-40), 1e-15 * Math.exp(-40));
        assertEquals(1000, Special.softplus(1000));
        assertEquals(Math.exp(-40), Special.softplus(-40), 1e-15 * Math.exp(-40));
        assertEquals(0, Special.softplus(-1000));
    }
}
