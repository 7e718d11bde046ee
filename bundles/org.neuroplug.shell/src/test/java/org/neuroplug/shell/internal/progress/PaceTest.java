package org.neuroplug.shell.internal.progress;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class PaceTest {
    private static final double ROUNDING = 1e-9;

    private static double left(Pace pace, double now) {
        return pace.secondsLeft(now).orElseThrow();
    }

    @Test
    void isNotKnownBeforeSomethingWasDone() {
        assertEquals(OptionalDouble.empty(), new Pace(0, 0.1).secondsLeft(100));
    }

    @Test
    void goesByAllThatIsDoneAtFirst() {
        Pace pace = new Pace(10, 0.1);
        pace.mark(14, 0.1);

        assertEquals(36, left(pace, 14), ROUNDING);
    }

    @Test
    void leavesTheSlowBeginningOutThen() {
        Pace pace = new Pace(0, 0.2);
        pace.mark(9, 0.1);
        pace.mark(10, 0.2);
        pace.mark(12, 0.4);

        assertEquals(6, left(pace, 12), ROUNDING);
    }

    @Test
    void countsDownBetweenMarksButNotBelowZero() {
        Pace pace = new Pace(0, 0);
        pace.mark(5, 0.5);

        assertEquals(2, left(pace, 8), ROUNDING);
        assertEquals(0, left(pace, 100), ROUNDING);
    }

    @Test
    void whatWasDoneBeforeTheStartTookNoTime() {
        Pace resumed = new Pace(0, 0.01);
        resumed.mark(0.01, 0.2);
        resumed.mark(0.02, 0.5);
        assertEquals(OptionalDouble.empty(), resumed.secondsLeft(1));

        resumed.mark(5.02, 0.6);

        assertEquals(20, left(resumed, 5.02), ROUNDING);
    }

    @Test
    void marksAtTheSameMomentAreNoReasonToExpectTheEnd() {
        Pace pace = new Pace(0, 0.02);
        pace.mark(2, 0.01);
        pace.mark(2, 0.02);

        assertEquals(98, left(pace, 2), ROUNDING);
    }
}
