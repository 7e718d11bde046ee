package org.neuroplug.reporters.internal.view;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FiguresTest {
    @ParameterizedTest
    @CsvSource({
        "0.20124, 0.2012",
        "9.99994, 9.9999",
        "12.3456, 12.346",
        "1234.56, 1234.6",
        "123456, 1.2e05",
        "-1e300, -1.0e300",
        "NaN, NaN",
        "Infinity, ∞",
        "-Infinity, -∞"
    })
    void losses(double loss, String text) {
        assertEquals(text, Figures.loss(loss));
    }

    @Test
    void partsAsPercent() {
        assertEquals("80%", Figures.percent(0.8));
        assertEquals("81.5%", Figures.percent(0.815));
        assertEquals("0.01%", Figures.percent(0.0001));
    }

    @Test
    void aColumnHasTheDigitsOfItsLargestNumber() {
        assertEquals(0, Figures.digits(List.of(1.0, 6312.0)));
        assertEquals(1, Figures.digits(List.of(252.0)));
        assertEquals(2, Figures.digits(List.of(0.5, Double.NaN, Double.POSITIVE_INFINITY)));
        assertEquals(2, Figures.digits(List.of()));
    }

    @Test
    void countsSayOneOrMany() {
        assertEquals("1 trial", Figures.count(1, "trial"));
        assertEquals("10,000 samples", Figures.count(10_000, "sample"));
    }
}
