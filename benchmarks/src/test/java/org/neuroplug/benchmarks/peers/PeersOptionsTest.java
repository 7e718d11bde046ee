package org.neuroplug.benchmarks.peers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.neuroplug.api.InvalidInputException;

class PeersOptionsTest {
    private static PeersOptions options(String... args) {
        return PeersOptions.parse(args);
    }

    @Test
    void choiceKeepsTheOrderInWhichNamesAreOffered() {
        assertEquals(
                List.of("founding", "dense"),
                options("--jobs", "dense,founding").jobs());
        assertEquals(
                List.of("fused", "djl"), options("--contestants", "djl,fused").contestants());
        assertEquals(Field.NAMES, options().contestants());
    }

    @ParameterizedTest
    @CsvSource({
        "--jobs,         dence,   unknown job 'dence'; did you mean dense?",
        "--contestants,  pytroch, unknown contestant 'pytroch'; did you mean pytorch?",
        "--round,        3,       unknown option '--round'; did you mean --rounds?"
    })
    void anUnknownNameIsRefusedWithTheNearestOne(String option, String value, String message) {
        InvalidInputException refused = assertThrows(InvalidInputException.class, () -> options(option, value));

        assertTrue(refused.getMessage().startsWith(message), refused.getMessage());
    }

    @Test
    void helpIsGivenWhateverElseIsWrong() {
        assertTrue(options("--help", "--rounds", "0").help());
    }

    @ParameterizedTest
    @CsvSource({"--rounds,0", "--epochs,-1", "--cores,two", "--patience,0.5", "--patience,x"})
    void nonsenseIsRefusedWithItsValue(String option, String value) {
        InvalidInputException refused = assertThrows(InvalidInputException.class, () -> options(option, value));

        assertTrue(refused.getMessage().endsWith(", was " + value), refused.getMessage());
    }

    @Test
    void whatIsNoOptionIsRefused() {
        assertThrows(InvalidInputException.class, () -> options("quickly"));
        assertThrows(InvalidInputException.class, () -> options("--quickly"));
    }
}
