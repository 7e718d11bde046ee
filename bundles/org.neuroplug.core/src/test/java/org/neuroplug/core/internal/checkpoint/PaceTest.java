package org.neuroplug.core.internal.checkpoint;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class PaceTest {
    private static final long SECOND = 1_000_000_000;

    private long now = 77;

    private Pace pace(Duration interval) {
        return new Pace(interval, () -> now);
    }

    @Test
    void isDueAfterTheInterval() {
        Pace pace = pace(Duration.ofSeconds(1));
        now += SECOND - 1;
        assertFalse(pace.due());
        now++;
        assertTrue(pace.due());
        pace.time(() -> now += SECOND / 1000);
        assertFalse(pace.due());
        now += SECOND;
        assertTrue(pace.due());
    }

    @Test
    void isDueTheLaterTheLongerItTakes() {
        Pace pace = pace(Duration.ofSeconds(1));
        pace.time(() -> now += SECOND);
        now += (Pace.REST - 1) * SECOND;
        assertFalse(pace.due());
        now += SECOND;
        assertTrue(pace.due());
    }

    @Test
    void isAlwaysDueWithoutAnInterval() {
        Pace pace = pace(Duration.ZERO);
        assertTrue(pace.due());
        pace.time(() -> now += SECOND);
        assertTrue(pace.due());
    }
}
