package org.neuroplug.reporters.internal.view;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.neuroplug.testkit.SampleRuns;

class OneLineTest {
    @Test
    void keepsWhatIsHarmless() {
        assertEquals("leaky_relu(α=0.1) 数", OneLine.of("leaky_relu(α=0.1) 数"));
    }

    @Test
    void takesAwayWhatMovesTheCursorOrTurnsText() {
        assertEquals("=1+1,\"q\" \uFFFD[31m\uFFFDevil\uFFFD", OneLine.of(SampleRuns.HOSTILE));
        assertEquals("a b c", OneLine.of("a\nb\u2028c"));
        assertEquals("\uFFFD", OneLine.of("\uD800"));
    }
}
