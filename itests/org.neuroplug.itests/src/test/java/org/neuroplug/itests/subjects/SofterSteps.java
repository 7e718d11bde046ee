package org.neuroplug.itests.subjects;

import org.neuroplug.api.plugin.Hyperparameters;
import org.neuroplug.spi.Schedule;
import org.neuroplug.spi.ScheduleContext;
import org.neuroplug.spi.ScheduleProvider;

/** Half as long steps in each further epoch. */
public final class SofterSteps implements ScheduleProvider {
    @Override
    public Schedule create(Hyperparameters settings, ScheduleContext context) {
        return step -> {
            long epochsBehind = (step - 1) / context.stepsPerEpoch();
            return Math.pow(0.5, epochsBehind);
        };
    }
}
