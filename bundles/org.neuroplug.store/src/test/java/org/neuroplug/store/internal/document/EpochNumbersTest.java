package org.neuroplug.store.internal.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.neuroplug.api.InvalidInputException;
import org.neuroplug.api.run.EpochResult;
import org.neuroplug.api.run.Evaluation;
import org.neuroplug.api.run.Evaluations;

class EpochNumbersTest {
    private static final List<EpochResult> EPOCHS = List.of(
            new EpochResult(1, 2.302585092994046, 0.1, Optional.empty()),
            new EpochResult(
                    2,
                    Double.NaN,
                    1e-300,
                    Optional.of(new Evaluations(
                            new Evaluation(Double.POSITIVE_INFINITY, 1), new Evaluation(-0.0, Math.nextUp(0.5))))),
            new EpochResult(3, Double.MIN_VALUE, 3, Optional.empty()),
            new EpochResult(4, 1, 2, Optional.empty(), Optional.of(new Evaluation(Double.NaN, 0.1 + 0.2))),
            new EpochResult(
                    5,
                    1,
                    2,
                    Optional.of(new Evaluations(new Evaluation(1, 0.1), new Evaluation(2, 0.2))),
                    Optional.of(new Evaluation(3, 0.3))));

    @Test
    void keepsEveryBit() {
        assertEquals(EPOCHS, EpochNumbers.read("here", EpochNumbers.of(EPOCHS)));
        assertEquals(21, EpochNumbers.of(EPOCHS.subList(0, 1)).length);
    }

    @Test
    void refusesBytesThatEndTooSoonOrAreNone() {
        byte[] bytes = EpochNumbers.of(EPOCHS);
        assertThrows(
                InvalidInputException.class, () -> EpochNumbers.read("here", Arrays.copyOf(bytes, bytes.length - 1)));
        assertThrows(InvalidInputException.class, () -> EpochNumbers.read("here", new byte[21]));
        byte[] newer = EpochNumbers.of(EPOCHS.subList(0, 1));
        newer[4] = 4;
        assertThrows(InvalidInputException.class, () -> EpochNumbers.read("here", newer));
    }
}
