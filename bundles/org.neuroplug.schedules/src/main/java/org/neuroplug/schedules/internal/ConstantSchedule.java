package org.neuroplug.schedules.internal;

import java.util.List;
import org.neuroplug.api.plugin.Formula;
import org.neuroplug.api.plugin.Hyperparameters;
import org.neuroplug.api.plugin.Parameter;
import org.neuroplug.api.plugin.Plugin;
import org.neuroplug.spi.Schedule;
import org.neuroplug.spi.ScheduleContext;
import org.neuroplug.spi.ScheduleProvider;
import org.osgi.service.component.annotations.Component;

/** The learning rate stays what it is. */
@Component
@Plugin(name = "constant", description = "the learning rate stays what it is")
@Formula(text = "1")
public final class ConstantSchedule implements ScheduleProvider {
    @Override
    public List<Parameter> parameters() {
        return List.of();
    }

    @Override
    public Schedule create(Hyperparameters settings, ScheduleContext context) {
        return Schedule.CONSTANT;
    }
}
