package org.neuroplug.reporters.internal.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TicksTest {
    private static List<String> labels(Ticks ticks) {
        return ticks.values().stream().map(ticks::label).toList();
    }

    @Test
    void areRoundNumbersWithinTheAxis() {
        assertEquals(List.of("0.0", "0.5", "1.0", "1.5", "2.0"), labels(Ticks.within(-0.1, 2.3, 5)));
        assertEquals(List.of("93.2", "93.4", "93.6", "93.8", "94.0"), labels(Ticks.within(93.11, 94.05, 5)));
        assertEquals(List.of("−20", "−10", "0", "10"), labels(Ticks.within(-25, 19, 5)));
        assertEquals(List.of("0", "2000", "4000", "6000"), labels(Ticks.within(0, 7200, 5)));
    }

    @Test
    void ofEpochsAreWhole() {
        assertEquals(List.of("1", "2", "3"), labels(Ticks.whole(1, 3, 5)));
        assertEquals(List.of("20", "40", "60", "80", "100"), labels(Ticks.whole(1, 100, 5)));
        assertEquals(List.of("1", "2"), labels(Ticks.whole(1, 2, 5)));
        assertEquals(List.of("1"), labels(Ticks.whole(1, 1, 5)));
    }

    @ParameterizedTest
    @CsvSource({"0, 1", "-3, 8", "0.001, 0.0011", "1e9, 3e9", "-1e-9, 1e-9", "0, 1e300"})
    void areAFewForAnyAxis(double low, double high) {
        Ticks ticks = Ticks.within(low, high, 5);
        int count = ticks.values().size();
        assertTrue(count >= 2 && count <= 6, ticks::toString);
        assertTrue(ticks.values().stream()
                .allMatch(tick -> tick >= low - 1e-6 * ticks.step() && tick <= high * (1 + 1e-9)));
        assertEquals(count, labels(ticks).stream().distinct().count(), () -> labels(ticks)
                .toString());
    }
}
