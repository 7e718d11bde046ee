package org.neuroplug.api.experiment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.neuroplug.api.InvalidInputException;

class TimeLimitTest {
    @ParameterizedTest
    @CsvSource({
        "90s,PT90S",
        "10m,PT10M",
        "1h30m,PT90M",
        "2h5s,PT2H5S",
        "0.25s,PT0.25S",
        "1m0.000000001s,PT1M0.000000001S"
    })
    void readsHoursMinutesAndSeconds(String text, Duration duration) {
        assertEquals(duration, TimeLimit.parse(text).duration());
        assertEquals(duration, TimeLimit.parse(TimeLimit.parse(text).toString()).duration());
    }

    @Test
    void isWrittenInTheUnitsPeopleUse() {
        assertEquals("1m30s", TimeLimit.parse("90s").toString());
        assertEquals("1h30m", TimeLimit.parse("90m").toString());
        assertEquals("0.5s", TimeLimit.parse("0.50s").toString());
        assertEquals("49h", TimeLimit.parse("49h").toString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "10", "m", "10 m", "5m10h", "-5m", "1.5h", "1e3s", "ten minutes", "1h1h", "99999999999s"})
    void refusesWhatIsNoTime(String text) {
        assertEquals(
                "a time limit must be a time such as 90s, 10m or 1h30m, was '" + text + "'",
                assertThrows(InvalidInputException.class, () -> TimeLimit.parse(text))
                        .getMessage());
    }

    @ParameterizedTest
    @ValueSource(strings = {"0s", "0h0m0.0s", "24001h"})
    void refusesNoTimeAndTooMuch(String text) {
        assertThrows(InvalidInputException.class, () -> TimeLimit.parse(text));
    }
}
