package org.neuroplug.statistics.internal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class DifferencesTest {
    @Test
    void areNoTiesToAComputerThatRounds() {
        assertNotEquals(0.3 - 0.2, 0.2 - 0.1);
    }

    @Test
    void areTiesHere() {
        double[] values = Differences.of(new double[] {0.3, 0.2, 0.5}, new double[] {0.2, 0.1, 0.6})
                .values();

        assertEquals(values[0], values[1]);
        assertEquals(values[0], -values[2]);
    }

    @Test
    void haveNoSpreadWhenRoundingIsAllOfIt() {
        Differences differences = Differences.of(new double[] {0.3, 0.2, 0.5, 0.9}, new double[] {0.2, 0.1, 0.4, 0.8});

        assertTrue(differences.allEqual());
        assertEquals(0, differences.standardDeviation());
        assertEquals(0.1, differences.mean(), 1e-15);
    }

    @Test
    void areZeroWhenRoundingIsAllOfThem() {
        double[] sums = {0.1 + 0.2, 0.1 + 0.7};

        assertArrayEquals(
                new double[] {0, 0},
                Differences.of(sums, new double[] {0.3, 0.8}).values());
    }

    @Test
    void keepWhatIsReal() {
        assertArrayEquals(
                new double[] {0.25, -0.5, 0, 1e-9},
                Differences.of(new double[] {0.75, 0.25, 0.5, 1e-9}, new double[] {0.5, 0.75, 0.5, 0})
                        .values());
    }
}
