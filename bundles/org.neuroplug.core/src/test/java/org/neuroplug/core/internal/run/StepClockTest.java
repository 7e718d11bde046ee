package org.neuroplug.core.internal.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.OptionalDouble;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.neuroplug.api.data.ArraySamples;
import org.neuroplug.api.data.Samples;
import org.neuroplug.api.run.Evaluation;
import org.neuroplug.spi.TrainedModel;
import org.neuroplug.spi.TrainingState;

class StepClockTest {
    private static final Samples FOUR_ROWS = new ArraySamples(new float[4], new int[4], 1);

    private long now;
    private boolean over;
    private final StepClock clock = new StepClock(FOUR_ROWS, 1_000_000, () -> over, () -> now);

    private void step(long nanos) {
        clock.beforeStep(1, 1);
        now += nanos;
        clock.afterStep(1, nanos / 2);
    }

    @Test
    void takesTheMeanOfTheLaterHalf() {
        now += 5_000_000_000L;
        step(400_000);
        step(200_000);
        step(30_000);
        step(10_000);
        clock.beforeStep(1, 5);

        assertEquals(OptionalDouble.of(20), clock.stepMicros());
        assertEquals(5, clock.setUpSeconds());
    }

    @Test
    void endsTheTrialWhenItsTimeIsOver() {
        step(999_999);
        step(1);

        assertThrows(CancellationException.class, () -> clock.beforeStep(1, 3));
    }

    @Test
    void waitsForTheFirstStepHoweverLongItTakes() {
        step(9_000_000);

        assertThrows(CancellationException.class, () -> clock.beforeStep(1, 2));
        assertEquals(OptionalDouble.of(9_000), clock.stepMicros());
    }

    @Test
    void endsTheTrialWhenNobodyWantsToKnow() {
        over = true;

        assertThrows(CancellationException.class, () -> clock.beforeStep(1, 1));
        assertEquals(OptionalDouble.empty(), clock.stepMicros());
    }

    @Test
    void anEvaluationIsNoPartOfAStep() {
        step(1_000);
        clock.afterEpoch(new Slow(80_000));
        step(3_000);
        clock.afterEpoch(new Slow(40_000));
        clock.afterEpoch(new Slow(8_000)); // two were enough
        clock.beforeStep(3, 1);

        assertEquals(OptionalDouble.of(3), clock.stepMicros());
        assertEquals(OptionalDouble.of(10), clock.rowMicros(), "the faster one, for each of four rows");
    }

    @Test
    void nothingIsKnownBeforeAnythingHappened() {
        now += 1_500_000_000L;

        assertEquals(OptionalDouble.empty(), clock.stepMicros());
        assertEquals(OptionalDouble.empty(), clock.rowMicros());
        assertEquals(1.5, clock.setUpSeconds());
    }

    @Test
    void remembersMoreStepsThanItExpected() {
        for (int i = 0; i < 1_000; i++) {
            step(i < 500 ? 900 : 100);
        }
        clock.beforeStep(1, 1_001);

        assertEquals(OptionalDouble.of(0.1), clock.stepMicros());
    }

    /** A model whose evaluation takes a while. */
    private final class Slow implements TrainedModel {
        private final long nanos;

        Slow(long nanos) {
            this.nanos = nanos;
        }

        @Override
        public Evaluation evaluate(Samples samples) {
            assertEquals(FOUR_ROWS, samples);
            now += nanos;
            return new Evaluation(1, 0.5);
        }

        @Override
        public float[] predict(Samples samples) {
            throw new UnsupportedOperationException();
        }

        @Override
        public TrainingState state() {
            throw new UnsupportedOperationException();
        }
    }
}
