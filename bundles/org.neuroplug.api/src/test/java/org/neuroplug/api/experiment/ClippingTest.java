package org.neuroplug.api.experiment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.neuroplug.api.InvalidInputException;

class ClippingTest {
    @ParameterizedTest
    @ValueSource(strings = {"value=0.5", "norm=1", "global-norm=1e-7"})
    void readsWhatItWrites(String text) {
        assertEquals(text, Clipping.parse(text).toString());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "norm | clip must be one of value=LIMIT, norm=LIMIT, global-norm=LIMIT, was norm",
                "norn=1 | unknown clip 'norn'; did you mean norm? (there are value, norm, global-norm)",
                "norm=x | the limit of clip norm must be a number, was x",
                "norm=0 | the limit of clip norm must be finite and > 0, was 0.0",
                "value=NaN | the limit of clip value must be finite and > 0, was NaN",
                "global-norm=Infinity | the limit of clip global-norm must be finite and > 0, was Infinity"
            })
    void refusesWhatIsNone(String text, String message) {
        assertEquals(
                message,
                assertThrows(InvalidInputException.class, () -> Clipping.parse(text))
                        .getMessage());
    }
}
