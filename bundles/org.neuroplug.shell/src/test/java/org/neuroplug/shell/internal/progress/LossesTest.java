package org.neuroplug.shell.internal.progress;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LossesTest {
    @ParameterizedTest
    @CsvSource({
        "0, 0.0000",
        "0.5, 0.5000",
        "0.19514, 0.1951",
        "0.00005, 0.0001",
        "-0.00004, 0.0000",
        "-1.25, -1.2500",
        "9.99999, 10.0000",
        "12.3456, 12.346",
        "1234.56, 1234.6",
        "12345678, 1.2e+07",
        "NaN, NaN",
        "Infinity, Infinity"
    })
    void haveFourDigitsAsLongAsTheyAreSmall(double loss, String text) {
        assertEquals(text, Losses.text(loss));
    }
}
