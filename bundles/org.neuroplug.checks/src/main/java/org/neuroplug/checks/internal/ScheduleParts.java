package org.neuroplug.checks.internal;

import java.util.Arrays;
import org.neuroplug.api.plugin.Hyperparameters;
import org.neuroplug.checks.CheckReport;
import org.neuroplug.spi.Schedule;
import org.neuroplug.spi.ScheduleContext;
import org.neuroplug.spi.ScheduleProvider;

/** The parts of the check of a schedule. */
public final class ScheduleParts {
    /** Epochs and steps in an epoch of the trainings. */
    private static final int[][] LENGTHS = {{1, 1}, {1, 7}, {3, 4}, {40, 3}, {100, 40}};

    private static final int[] USUAL = {40, 3};

    /** A training may be measured longer than it will be. */
    private static final int BEYOND = 2;

    private final ScheduleProvider provider;
    private final Hyperparameters settings;

    public ScheduleParts(ScheduleProvider provider, Hyperparameters settings) {
        this.provider = provider;
        this.settings = settings;
    }

    public void run(CheckReport report) {
        if (!report.part("factors", this::factors)) {
            return;
        }
        report.part("any order", this::anyOrder);
        report.part("epochs again", this::again);
        report.part(
                "two threads",
                () -> TwoThreads.rounds(() -> trained(USUAL, 1), () -> trained(USUAL, 2), Bits::same)
                        + " rounds gave the same as on one thread");
    }

    /** Long and short trainings, whose losses fall or do not. */
    private String factors() {
        for (int[] length : LENGTHS) {
            for (double falling : new double[] {0.9, 1, 1.1}) {
                trained(length, falling);
            }
        }
        return "finite and at least 0 in trainings of 1 to 4000 steps, and beyond";
    }

    /** The factors of each step of a training, whose losses are multiplied by a number in each epoch. */
    private float[] trained(int[] length, double falling) {
        Schedule schedule = schedule(length);
        int steps = length[0] * length[1];
        float[] factors = new float[BEYOND * steps];
        double loss = 1;
        for (int step = 1; step <= factors.length; step++) {
            factors[step - 1] = (float) factor(schedule, step, length);
            if (step % length[1] == 0) {
                loss *= falling;
                schedule.epochEnded(step / length[1], loss);
            }
        }
        return factors;
    }

    private Schedule schedule(int[] length) {
        Schedule made = provider.create(settings, new Length(length[0], length[1]));
        if (made == null) {
            throw new Breach("create() must return a schedule, returned null");
        }
        return made;
    }

    private static double factor(Schedule schedule, long step, int[] length) {
        double factor = schedule.factor(step);
        if (!(factor >= 0 && factor < Double.POSITIVE_INFINITY)) {
            throw new Breach("factor(" + step + ") of a training of " + length[0] + " epochs with " + length[1]
                    + " steps each must be finite and at least 0, was " + factor);
        }
        return factor;
    }

    private String anyOrder() {
        int steps = USUAL[0] * USUAL[1];
        double[] forwards = new double[steps];
        Schedule schedule = schedule(USUAL);
        Arrays.setAll(forwards, i -> schedule.factor(i + 1));
        for (int step = steps; step >= 1; step--) {
            for (int call = 0; call < 2; call++) {
                double factor = schedule.factor(step);
                if (Double.compare(factor, forwards[step - 1]) != 0) {
                    throw new Breach("factor(" + step + ") was " + forwards[step - 1] + " first, " + factor
                            + " later, without an epoch between");
                }
            }
        }
        return steps + " steps forwards and back";
    }

    /** One that hears of the epochs of another one goes on like it. */
    private String again() {
        int half = USUAL[0] / 2;
        Schedule whole = schedule(USUAL);
        Schedule restored = schedule(USUAL);
        for (int epoch = 1; epoch <= half; epoch++) {
            for (int step = 1; step <= USUAL[1]; step++) {
                whole.factor((long) (epoch - 1) * USUAL[1] + step);
            }
            whole.epochEnded(epoch, 1);
            restored.epochEnded(epoch, 1);
        }
        for (int epoch = half + 1; epoch <= USUAL[0]; epoch++) {
            for (int i = 1; i <= USUAL[1]; i++) {
                long step = (long) (epoch - 1) * USUAL[1] + i;
                if (Double.compare(whole.factor(step), restored.factor(step)) != 0) {
                    throw new Breach("after " + half + " epochs that it only heard of, factor(" + step + ") is "
                            + restored.factor(step) + " instead of " + whole.factor(step));
                }
            }
            whole.epochEnded(epoch, 1);
            restored.epochEnded(epoch, 1);
        }
        return half + " epochs from losses alone";
    }

    /** A training of its own; other schedules stay constant. */
    private record Length(int epochs, int stepsPerEpoch) implements ScheduleContext {
        @Override
        public Schedule schedule(String choice, int after) {
            return Schedule.CONSTANT;
        }
    }
}
