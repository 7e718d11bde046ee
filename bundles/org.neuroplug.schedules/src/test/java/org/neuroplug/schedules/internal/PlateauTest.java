package org.neuroplug.schedules.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.neuroplug.spi.Schedule;

/** After each loss, the factor that Keras' ReduceLROnPlateau has then. */
class PlateauTest {
    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "patience=2, 1 0.9 0.8, 1 1 1",
        "patience=2, 1 1 1 1 1, 1 1 0.1 0.1 0.01",
        "'patience=2,factor=0.5', 1 2 0.5 0.6 0.7 0.4, 1 1 1 1 0.5 0.5",
        "'patience=1,min-delta=0.2', 1 0.9 0.7 0.6, 1 0.1 0.1 0.01",
        "'patience=1,min-delta=0.2,relative=true', 10 8.5 7.9 6.5, 1 0.1 0.1 0.01",
        "'patience=1,factor=0.5,cooldown=2', 1 1 1 1 1, 1 0.5 0.5 0.25 0.25",
        "'patience=1,least=0.05', 1 1 1 1, 1 0.1 0.05 0.05",
        "patience=1, NaN NaN, 0.1 0.01"
    })
    void stepsDownWhenLossesDoNotFall(String settings, String losses, String factors) {
        Schedule schedule = BuiltIns.create("reduce_on_plateau(" + settings + ")", 10, 3);
        String[] expected = factors.split(" ", -1);
        String[] given = losses.split(" ", -1);
        for (int i = 0; i < given.length; i++) {
            schedule.epochEnded(i + 1, Double.parseDouble(given[i]));
            assertEquals(Double.parseDouble(expected[i]), schedule.factor(3L * i + 4), 1e-12, "after epoch " + (i + 1));
        }
    }
}
