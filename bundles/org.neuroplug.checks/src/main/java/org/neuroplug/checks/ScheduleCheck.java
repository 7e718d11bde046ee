package org.neuroplug.checks;

import org.neuroplug.api.plugin.Hyperparameters;
import org.neuroplug.checks.internal.ScheduleParts;
import org.neuroplug.spi.ScheduleProvider;

/**
 * The contract of a schedule of the learning rate: its factors are finite and at least 0, in trainings of any length and beyond their
 * end; they do not depend on the order in which steps are asked for, nor on other schedules at work.
 */
public final class ScheduleCheck implements PluginCheck {
    private final ScheduleProvider provider;
    private final Hyperparameters settings;

    /** Checks the schedules that a provider makes of settings. */
    public ScheduleCheck(ScheduleProvider provider, Hyperparameters settings) {
        this.provider = provider;
        this.settings = settings;
    }

    @Override
    public void run(CheckReport report) {
        new ScheduleParts(provider, settings).run(report);
    }
}
