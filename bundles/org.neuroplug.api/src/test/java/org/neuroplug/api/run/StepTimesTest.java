package org.neuroplug.api.run;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class StepTimesTest {
    @Test
    void leavesTheFirstEpochOut() {
        StepTimes times = StepTimes.of(new long[] {900_000, 900_000, 1_000, 2_000, 3_000, 4_000}, 2);
        assertEquals(new StepTimes(2.5, 1.75, 3.25, 4, 2), times);
    }

    @Test
    void leavesATenthOutOfASingleEpoch() {
        long[] nanos = new long[10];
        java.util.Arrays.fill(nanos, 5_000);
        nanos[0] = 1_000_000;
        assertEquals(new StepTimes(5, 5, 5, 9, 1), StepTimes.of(nanos, 10));
    }

    @Test
    void countsASingleStep() {
        assertEquals(new StepTimes(7, 7, 7, 1, 0), StepTimes.of(new long[] {7_000}, 1));
    }
}
