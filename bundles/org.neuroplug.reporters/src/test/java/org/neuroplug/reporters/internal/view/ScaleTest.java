package org.neuroplug.reporters.internal.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class ScaleTest {
    private static final double EXACT = 1e-9;

    @Test
    void hasAMarginOnBothSides() {
        Scale scale = Scale.around(List.of(10.0, 20.0, Double.NaN, Double.POSITIVE_INFINITY));
        assertEquals(9.4, scale.low(), EXACT);
        assertEquals(20.6, scale.high(), EXACT);
        assertEquals(50, scale.percent(15), EXACT);
    }

    @Test
    void valuesBeyondItsEndsLieAtThem() {
        Scale scale = new Scale(0, 4);
        assertEquals(25, scale.percent(1), EXACT);
        assertEquals(0, scale.percent(-1), EXACT);
        assertEquals(100, scale.percent(Double.POSITIVE_INFINITY), EXACT);
    }

    @Test
    void hasAWidthEvenWhenAllValuesAreEqual() {
        assertEquals(50, Scale.around(List.of(0.95, 0.95)).percent(0.95), EXACT);
        assertEquals(50, Scale.around(List.of(0.0)).percent(0), EXACT);
        assertEquals(new Scale(0, 1), Scale.fromZero(List.of(0.0)));
        assertTrue(Scale.around(List.of()).high() > 0);
    }

    @Test
    void beginsAtZeroOrHoldsIt() {
        assertEquals(0, Scale.fromZero(List.of(5.0, 7.0)).low(), EXACT);
        Scale scale = Scale.aroundZero(List.of(2.0, 3.0));
        assertTrue(scale.low() < 0 && scale.high() > 3, scale::toString);
    }

    @Test
    void refusesWhatDoesNotAscend() {
        assertThrows(IllegalArgumentException.class, () -> new Scale(1, 1));
        assertThrows(IllegalArgumentException.class, () -> new Scale(0, Double.POSITIVE_INFINITY));
        assertThrows(IllegalArgumentException.class, () -> new Scale(Double.NaN, 1));
    }
}
