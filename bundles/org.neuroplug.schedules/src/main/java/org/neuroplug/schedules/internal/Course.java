package org.neuroplug.schedules.internal;

import org.neuroplug.api.plugin.Hyperparameters;
import org.neuroplug.api.plugin.Parameter;
import org.neuroplug.api.plugin.Range;
import org.neuroplug.spi.ScheduleContext;

/** How far a training has come, and the settings that several schedules have for it. */
final class Course {
    private static final Parameter EPOCHS = Parameter.real(
            "epochs", 0, Range.atLeast(0), "how many epochs it takes to the end; 0 for all that there are");
    private static final Parameter END =
            Parameter.real("end", 0, Range.between(0, 1), "factor in the end and from then on");
    private static final Parameter STAIRCASE =
            Parameter.flag("staircase", false, "change only every so many epochs, not in each step");

    /** Far below a step's part of an epoch: a step that is on a boundary but for rounding is behind it. */
    private static final double ROUNDING = 1e-9;

    private Course() {}

    /** Epochs behind a step, a part of one included. */
    static double epochs(long step, ScheduleContext context) {
        return (step - 1.0) / context.stepsPerEpoch();
    }

    /** Over how many epochs a schedule goes that ends. */
    static Parameter length() {
        return EPOCHS;
    }

    /** Epochs that {@link #length} gives. */
    static double length(Hyperparameters settings, ScheduleContext context) {
        double given = settings.real(EPOCHS.name());
        return given > 0 ? given : context.epochs();
    }

    /** Where a schedule ends. */
    static Parameter end() {
        return END;
    }

    /** The factor that {@link #end()} gives. */
    static double end(Hyperparameters settings) {
        return settings.real(END.name());
    }

    /** Whether factors stay the same between whole multiples of a number of epochs. */
    static Parameter staircase() {
        return STAIRCASE;
    }

    /** How often {@code every} epochs have passed: a whole number, if the settings want a {@link #staircase()}. */
    static double times(double epochs, double every, Hyperparameters settings) {
        double times = epochs / every;
        return settings.flag(STAIRCASE.name()) ? wholes(times) : times;
    }

    /** How many times are complete. */
    static double wholes(double times) {
        return Math.floor(times + ROUNDING);
    }

    /** Whether a moment has come. */
    static boolean isReached(double moment, double epochs) {
        return moment <= epochs + ROUNDING;
    }

    /** From 1 to 0 along half a wave, for a share of the way from 0 to 1. */
    static double halfWave(double share) {
        return (1 + Math.cos(Math.PI * Math.min(1, share))) / 2;
    }
}
