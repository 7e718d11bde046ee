package org.neuroplug.core.internal.run;

import java.util.Arrays;
import java.util.OptionalDouble;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;
import org.neuroplug.api.data.Samples;
import org.neuroplug.spi.TrainedModel;
import org.neuroplug.spi.TrainingMonitor;

/** Takes the time of a trial's steps, and of an evaluation, and ends the trial when that was enough. For one thread. */
final class StepClock implements TrainingMonitor {
    private static final int EVALUATIONS = 2;

    private final Samples evaluated;
    private final long patience;
    private final BooleanSupplier over;
    private final LongSupplier clock;
    private final long begun;
    private long[] steps = new long[256];
    private int taken = -1;
    private long first;
    private long before;
    private int evaluations;
    private long evaluation = Long.MAX_VALUE;

    /**
     * Begins now.
     *
     * @param evaluated rows that a model is evaluated on
     * @param patience for how long steps are taken, in nanoseconds; at least one is
     * @param over whether nobody wants to know any more
     * @param clock in nanoseconds
     */
    StepClock(Samples evaluated, long patience, BooleanSupplier over, LongSupplier clock) {
        this.evaluated = evaluated;
        this.patience = patience;
        this.over = over;
        this.clock = clock;
        this.begun = clock.getAsLong();
    }

    @Override
    public void beforeStep(int epoch, int step) {
        long now = clock.getAsLong();
        if (taken < 0) {
            first = now;
        } else {
            remember(now - before);
        }
        taken++;
        if (over.getAsBoolean() || taken > 0 && now - first >= patience) {
            throw new CancellationException("enough steps were taken");
        }
        before = clock.getAsLong();
    }

    private void remember(long nanos) {
        if (taken == steps.length) {
            steps = Arrays.copyOf(steps, 2 * taken);
        }
        steps[taken] = nanos;
    }

    @Override
    public void afterStep(double loss, long nanos) {
        // what lies between two steps takes time, too: the next one's beginning ends this one
    }

    @Override
    public void afterEpoch(TrainedModel model) {
        if (evaluations < EVALUATIONS) {
            evaluations++;
            long start = clock.getAsLong();
            model.evaluate(evaluated);
            long nanos = clock.getAsLong() - start;
            evaluation = Math.min(evaluation, nanos);
            before += nanos;
        }
    }

    /** From one step to the next, in microseconds: the mean of the later half, when what is called is compiled; empty before two began. */
    OptionalDouble stepMicros() {
        return Arrays.stream(steps, Math.max(0, taken) / 2, Math.max(0, taken))
                .mapToDouble(nanos -> nanos / 1e3)
                .average();
    }

    /** Of one row's evaluation, in microseconds; empty when there was none. */
    OptionalDouble rowMicros() {
        return evaluations == 0 ? OptionalDouble.empty() : OptionalDouble.of(evaluation / 1e3 / evaluated.size());
    }

    /** From the beginning to the first step, in seconds; until now when there was none. */
    double setUpSeconds() {
        return ((taken < 0 ? clock.getAsLong() : first) - begun) / 1e9;
    }
}
