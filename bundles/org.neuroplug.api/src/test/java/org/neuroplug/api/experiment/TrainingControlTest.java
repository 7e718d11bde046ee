package org.neuroplug.api.experiment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.neuroplug.api.InvalidInputException;

class TrainingControlTest {
    private static final TrainingControl PATIENT =
            TrainingControl.NONE.withEarlyStopping(Optional.of(EarlyStopping.after(5)));

    @Test
    void looksAtValidationRowsWhereThereAreSome() {
        assertEquals(Monitored.TRAINING_LOSS, PATIENT.monitored());
        TrainingControl validated = PATIENT.withValidation(OptionalDouble.of(0.1));
        assertEquals(Monitored.VALIDATION_LOSS, validated.monitored());
        assertEquals(
                Monitored.TRAINING_LOSS,
                validated.withMonitor(Optional.of(Monitored.TRAINING_LOSS)).monitored());
    }

    @Test
    void neverLooksAtValidationRowsThatAreNotThere() {
        assertEquals(
                "monitor validation-accuracy needs validation rows: give validation a part of the rows to train on, such as 0.1",
                assertThrows(
                                InvalidInputException.class,
                                () -> PATIENT.withMonitor(Optional.of(Monitored.VALIDATION_ACCURACY)))
                        .getMessage());
    }

    @Test
    void refusesNumbersOutOfRange() {
        assertThrows(InvalidInputException.class, () -> PATIENT.withValidation(OptionalDouble.of(0)));
        assertThrows(InvalidInputException.class, () -> PATIENT.withValidation(OptionalDouble.of(Double.NaN)));
        assertThrows(InvalidInputException.class, () -> PATIENT.withRetries(-1));
        assertThrows(InvalidInputException.class, () -> EarlyStopping.after(0));
        assertThrows(InvalidInputException.class, () -> new EarlyStopping(3, Double.NaN, false));
    }

    @Test
    void saysInWordsWhichRulesThereAre() {
        assertEquals("", TrainingControl.NONE.toString());
        assertEquals(
                "0.1 of the rows to train on held back for validation; early stopping by validation loss, patience 5;"
                        + " at most 10m for the run; a trial that fails is tried up to 3 times more",
                PATIENT.withValidation(OptionalDouble.of(0.1))
                        .withRunLimit(Optional.of(TimeLimit.parse("10m")))
                        .withRetries(3)
                        .toString());
    }
}
