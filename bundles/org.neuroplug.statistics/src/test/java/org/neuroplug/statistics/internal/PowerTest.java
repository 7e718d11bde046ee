package org.neuroplug.statistics.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PowerTest {
    private static final OptionalDouble PLAIN = OptionalDouble.empty();
    private static final double ALPHA = 0.05;

    /** G*Power, difference between two dependent means; R: {@code power.t.test(delta = 0.5, power = 0.8, type = "paired")} n = 33.4. */
    @ParameterizedTest
    @CsvSource({"0.2, 199", "0.5, 34", "0.8, 15", "-0.5, 34"})
    void agreesWithPublishedSampleSizes(double effect, int seeds) {
        assertEquals(OptionalInt.of(seeds), Power.seeds(effect, PLAIN, ALPHA));
    }

    /** G*Power's actual power for 34 pairs. */
    @Test
    void agreesWithAPublishedPower() {
        assertEquals(0.8077775, Power.of(34, 0.5, PLAIN, ALPHA), 5e-7);
    }

    @Test
    void isTheLevelWhereThereIsNoDifference() {
        assertEquals(ALPHA, Power.of(10, 0, PLAIN, ALPHA), 1e-10);
        assertEquals(ALPHA, Power.of(10, 0, OptionalDouble.of(0.25), ALPHA), 1e-10);
    }

    @Test
    void fewSeedsAreEnoughForALargeDifference() {
        int seeds = Power.seeds(100, PLAIN, ALPHA).orElseThrow();

        assertTrue(seeds >= 2 && seeds <= 3, () -> seeds + " seeds");
    }

    @Test
    void tenThousandAreNotEnoughForATinyOne() {
        assertEquals(OptionalInt.empty(), Power.seeds(0.02, PLAIN, ALPHA));
        assertEquals(OptionalInt.empty(), Power.seeds(0, PLAIN, ALPHA));
    }

    /** With one row held out for four, δ tends to 2 d_z: d_z = 1.4 is at the edge of what can ever be called, (1.96 + 0.84) / 2. */
    @Test
    void overlappingTrainingSetsBoundWhatSeedsCanTell() {
        assertEquals(OptionalInt.empty(), Power.seeds(1.39, OptionalDouble.of(0.25), ALPHA));
        int seeds = Power.seeds(1.6, OptionalDouble.of(0.25), ALPHA).orElseThrow();
        assertTrue(Power.of(seeds, 1.6, OptionalDouble.of(0.25), ALPHA) >= Power.WANTED);
        assertTrue(Power.of(seeds - 1, 1.6, OptionalDouble.of(0.25), ALPHA) < Power.WANTED);
    }

    @Test
    void sixSeedsOfOneSignAreTheFewestThatWilcoxonCalls() {
        assertEquals(6, Power.seedsOfOneSign(0.05));
        assertEquals(0.0625, SignedRanks.test(Differences.of(1, 1, 1, 1, 1)).p());
        assertEquals(0.03125, SignedRanks.test(Differences.of(1, 1, 1, 1, 1, 1)).p());
        assertEquals(6, Power.seedsOfOneSign(0.03125));
    }
}
