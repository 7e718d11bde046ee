package org.neuroplug.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class InterruptSignalTest {
    private final List<String> happened = new ArrayList<>();
    private final List<Runnable> afterTheGrace = new ArrayList<>();
    private final InterruptSignal signal =
            new InterruptSignal(() -> happened.add("asked"), () -> happened.add("ended"), afterTheGrace::add);

    @Test
    void theFirstAsksAndWaits() {
        signal.raised();

        assertEquals(List.of("asked"), happened);
        assertEquals(0, afterTheGrace.size());
    }

    @Test
    void theSecondAsksOnceMoreAndEndsTheProcessAfterAGrace() {
        signal.raised();
        signal.raised();

        assertEquals(List.of("asked", "asked"), happened);
        afterTheGrace.get(0).run();
        assertEquals(List.of("asked", "asked", "ended"), happened);
    }

    @Test
    void theThirdEndsTheProcess() {
        signal.raised();
        signal.raised();
        signal.raised();

        assertEquals(List.of("asked", "asked", "ended"), happened);
    }
}
