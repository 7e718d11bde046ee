package org.neuroplug.spi;

import org.neuroplug.api.plugin.Hyperparameters;
import org.neuroplug.api.plugin.Parameterized;
import org.osgi.annotation.versioning.ConsumerType;

/** Plug-in contract: makes schedules of the learning rate. */
@ConsumerType
public interface ScheduleProvider extends Parameterized {
    /**
     * A new schedule, for one trial. Called on any thread.
     *
     * @param settings the resolved {@link #parameters()}
     * @param context how long the trial is trained
     * @throws org.neuroplug.api.InvalidInputException when settings do not fit each other, or the length of the training
     */
    Schedule create(Hyperparameters settings, ScheduleContext context);
}
