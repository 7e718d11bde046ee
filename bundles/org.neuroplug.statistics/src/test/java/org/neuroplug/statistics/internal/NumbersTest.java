package org.neuroplug.statistics.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumbersTest {
    @ParameterizedTest
    @CsvSource({
        "0.0028, =0.003",
        "0.034, =0.034",
        "0.21, =0.21",
        "0.0004, <0.001",
        "0, <0.001",
        "1, =1",
        "0.999, =1",
        "0.0496, =0.0496",
        "0.04996, =0.04996",
        "0.05004, =0.050"
    })
    void showsOnWhichSideOfTheLevelItIs(double p, String words) {
        assertEquals(words, Numbers.p(p, 0.05));
    }

    @ParameterizedTest
    @CsvSource({"0.0004, 0.0005, <0.001", "0.0006, 0.0005, =0.001", "0.04, 0.01, =0.040"})
    void knowsOtherLevels(double p, double alpha, String words) {
        assertEquals(words, Numbers.p(p, alpha));
    }

    @ParameterizedTest
    @CsvSource({"12.3, 1", "0.4, 1", "0.06, 1", "0.04, 2", "0.004, 3", "0, 6"})
    void showsTheFirstDigitThatIsNotZero(double x, int digits) {
        assertEquals(digits, Numbers.digits(x));
    }
}
