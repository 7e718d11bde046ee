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
        assertEquals(List.of("a", "c"), options("--jobs", "c,a").chosen("jobs", "job", List.of("a", "b", "c")));
        assertEquals(List.of("a", "b"), options().chosen("jobs", "job", List.of("a", "b")));
    }

    @Test
    void anUnknownNameIsRefusedWithTheNearestOne() {
        InvalidInputException refused = assertThrows(InvalidInputException.class, () -> options("--jobs", "dence")
                .chosen("jobs", "job", List.of("start", "dense")));

        assertTrue(refused.getMessage().contains("did you mean dense?"), refused.getMessage());
    }

    @ParameterizedTest
    @CsvSource({"--rounds,0", "--epochs,-1", "--cores,two", "--patience,0.5", "--patience,x"})
    void nonsenseIsRefusedWithItsValue(String option, String value) {
        InvalidInputException refused = assertThrows(InvalidInputException.class, () -> {
            PeersOptions options = options(option, value);
            options.rounds();
            options.epochs();
            options.cores();
            options.patience();
        });

        assertTrue(refused.getMessage().endsWith(", was " + value), refused.getMessage());
    }

    @Test
    void whatIsNoOptionIsRefused() {
        assertThrows(InvalidInputException.class, () -> options("quickly"));
        assertThrows(InvalidInputException.class, () -> options("--quickly"));
    }
}
