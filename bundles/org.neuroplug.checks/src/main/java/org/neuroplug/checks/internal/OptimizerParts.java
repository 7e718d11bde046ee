package org.neuroplug.checks.internal;

import java.util.function.Supplier;
import org.nd4j.linalg.learning.config.IUpdater;
import org.neuroplug.checks.CheckReport;
import org.neuroplug.spi.UpdaterElementwise;

/** The parts of the check of an optimizer. */
public final class OptimizerParts {
    private static final int STEPS = 50;

    /** Of one round on two threads: few, so that the rounds which are wanted take a moment only. */
    private static final int STEPS_AT_ONCE = 10;

    /** What a layer that learns nothing, a quiet one and one that explodes have for gradients. */
    private static final float[] SCALES = {0, 1e-8f, 1e-3f, 1, 1e3f};

    private final Supplier<? extends IUpdater> optimizers;

    public OptimizerParts(Supplier<? extends IUpdater> optimizers) {
        this.optimizers = optimizers;
    }

    public void run(CheckReport report) {
        if (!report.part("state", this::state)) {
            return;
        }
        report.part("finite steps", this::finite);
        report.part("descent", () -> new Quadratic(optimizers.get()).descend());
        report.part("state of its own", this::independent);
        report.part("saved state", this::restores);
        if (optimizers.get() instanceof UpdaterElementwise elementwise
                && !elementwise.optimizer().wholeParameters()) {
            report.part("ranges", () -> new OptimizerRanges(elementwise.optimizer()).text());
        }
        report.part(
                "two threads",
                () -> TwoThreads.rounds(
                                () -> trajectory(new OptimizerSteps(optimizers.get()), 1, 0, STEPS_AT_ONCE),
                                () -> trajectory(new OptimizerSteps(optimizers.get()), 2, 0, STEPS_AT_ONCE),
                                Bits::same)
                        + " rounds gave the same as on one thread");
    }

    private String state() {
        IUpdater optimizer = optimizers.get();
        long one = optimizer.stateSize(1);
        for (long weights : new long[] {1, 7, OptimizerSteps.WEIGHTS}) {
            long size = optimizer.stateSize(weights);
            if (size < 0 || size != one * weights) {
                throw new Breach("stateSize(" + weights + ") must be " + weights + " times that of one weight, " + one
                        + ", was " + size);
            }
        }
        new OptimizerSteps(optimizer);
        return one + (one == 1 ? " number" : " numbers") + " for each weight";
    }

    private String finite() {
        for (float scale : SCALES) {
            OptimizerSteps steps = new OptimizerSteps(optimizers.get());
            for (int step = 0; step < STEPS; step++) {
                steps.step(gradient(1, step, scale));
            }
        }
        return SCALES.length + " times " + STEPS + " steps for gradients from 0 to 1000";
    }

    /** Two at work in turn go the same way as one alone. */
    private String independent() {
        float[] alone = trajectory(new OptimizerSteps(optimizers.get()), 1, 0, STEPS);
        IUpdater shared = optimizers.get();
        OptimizerSteps one = new OptimizerSteps(shared);
        OptimizerSteps same = new OptimizerSteps(shared);
        OptimizerSteps other = new OptimizerSteps(optimizers.get());
        float[] disturbed = new float[alone.length];
        for (int step = 0; step < STEPS; step++) {
            System.arraycopy(
                    one.step(gradient(1, step, 1)),
                    0,
                    disturbed,
                    step * OptimizerSteps.WEIGHTS,
                    OptimizerSteps.WEIGHTS);
            same.step(gradient(2, step, 1));
            other.step(gradient(3, step, 1));
        }
        compare("with two others at work", alone, disturbed, 0);
        return STEPS + " steps beside two others";
    }

    /** One that goes on from a saved state goes the same way as one that was not interrupted. */
    private String restores() {
        IUpdater optimizer = optimizers.get();
        OptimizerSteps whole = new OptimizerSteps(optimizer);
        trajectory(whole, 1, 0, STEPS);
        OptimizerSteps restored = whole.restored(optimizers.get());
        compare("from a saved state", trajectory(whole, 1, STEPS, STEPS), trajectory(restored, 1, STEPS, STEPS), STEPS);
        return STEPS + " steps from a state of " + STEPS + " steps";
    }

    private static void compare(String when, float[] want, float[] got, int before) {
        for (int i = 0; i < want.length; i++) {
            if (Float.compare(want[i], got[i]) != 0) {
                throw new Breach(when + ", step " + (before + i / OptimizerSteps.WEIGHTS + 1) + " of weight "
                        + i % OptimizerSteps.WEIGHTS + " is " + got[i] + " instead of " + want[i]);
            }
        }
    }

    private static float[] trajectory(OptimizerSteps steps, int seed, int from, int count) {
        float[] all = new float[count * OptimizerSteps.WEIGHTS];
        for (int step = 0; step < count; step++) {
            float[] made = steps.step(gradient(seed, from + step, 1));
            System.arraycopy(made, 0, all, step * OptimizerSteps.WEIGHTS, OptimizerSteps.WEIGHTS);
        }
        return all;
    }

    private static float[] gradient(int seed, int step, float scale) {
        float[] gradient = Points.noise(1000 * seed + step, OptimizerSteps.WEIGHTS);
        for (int i = 0; i < gradient.length; i++) {
            gradient[i] *= scale;
        }
        return gradient;
    }
}
