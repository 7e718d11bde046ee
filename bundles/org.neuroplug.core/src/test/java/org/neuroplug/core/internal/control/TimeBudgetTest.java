package org.neuroplug.core.internal.control;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.neuroplug.api.experiment.TimeLimit;

class TimeBudgetTest {
    private final AtomicLong clock = new AtomicLong(-50);
    private final TimeBudget budget = new TimeBudget(Optional.of(new TimeLimit(Duration.ofNanos(100))), clock::get);

    @Test
    void isOverWhenTheLimitHasPassed() {
        budget.begin();
        clock.addAndGet(99);
        assertFalse(budget.isOver());
        clock.addAndGet(1);
        assertTrue(budget.isOver());
    }

    @Test
    void noTimePassesWhileItPauses() {
        budget.begin();
        clock.addAndGet(60);
        budget.pause();
        clock.addAndGet(1000);
        assertFalse(budget.isOver());
        budget.begin();
        clock.addAndGet(39);
        assertFalse(budget.isOver());
        clock.addAndGet(1);
        assertTrue(budget.isOver());
    }

    @Test
    void withoutALimitItIsNeverOver() {
        TimeBudget endless = new TimeBudget(Optional.empty(), clock::get);
        endless.begin();
        clock.addAndGet(Long.MAX_VALUE / 2);
        assertFalse(endless.isOver());
    }
}
