package org.neuroplug.statistics.internal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import org.junit.jupiter.api.Test;

class HolmTest {
    private static final double EXACT = 1e-15;

    /** R: {@code p.adjust(c(0.01, 0.02, 0.03, 0.04, 0.05), "holm")}. */
    @Test
    void agreesWithR() {
        assertArrayEquals(
                new double[] {0.05, 0.08, 0.09, 0.09, 0.09}, Holm.adjusted(0.01, 0.02, 0.03, 0.04, 0.05), EXACT);
    }

    /** 4 · 0.005, 3 · 0.01, 2 · 0.03, and then no less than that. */
    @Test
    void keepsTheOrderInWhichTheyCame() {
        assertArrayEquals(new double[] {0.03, 0.06, 0.06, 0.02}, Holm.adjusted(0.01, 0.04, 0.03, 0.005), EXACT);
    }

    @Test
    void isAtMostOne() {
        assertArrayEquals(new double[] {1, 1, 1}, Holm.adjusted(0.4, 0.9, 1), EXACT);
    }

    /** (10 - 0) · 0.001 and (10 - 1) · 0.002. */
    @Test
    void correctsSomeForAllThatThereAre() {
        assertArrayEquals(new double[] {0.018, 0.01, 1}, Holm.adjusted(10, 0.002, 0.001, 0.2), EXACT);
    }

    @Test
    void leavesOneAlone() {
        assertArrayEquals(new double[] {0.04}, Holm.adjusted(0.04), EXACT);
        assertArrayEquals(new double[0], Holm.adjusted(), EXACT);
    }
}
