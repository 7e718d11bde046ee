package org.neuroplug.statistics.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.neuroplug.api.experiment.Sampling;

class SplitsTest {
    @Test
    void areDrawnWhereAFractionTrains() {
        assertEquals(OptionalDouble.of(0.25), Splits.testToTrain(Runs.DRAWN));
        assertEquals(
                OptionalDouble.of(1), Splits.testToTrain(new Sampling(OptionalInt.empty(), OptionalDouble.of(0.5))));
    }

    @Test
    void haveWholeRows() {
        assertEquals(
                OptionalDouble.of(1.0 / 2),
                Splits.testToTrain(new Sampling(OptionalInt.of(3), OptionalDouble.of(0.6))));
    }

    @Test
    void areTheSameForAllSeedsWhenTheyArePublished() {
        assertEquals(OptionalDouble.empty(), Splits.testToTrain(Runs.PUBLISHED));
    }
}
