package org.neuroplug.schedules.internal;

import java.util.List;
import org.neuroplug.api.plugin.Formula;
import org.neuroplug.api.plugin.Framework;
import org.neuroplug.api.plugin.Hyperparameters;
import org.neuroplug.api.plugin.Parameter;
import org.neuroplug.api.plugin.Plugin;
import org.neuroplug.api.plugin.Range;
import org.neuroplug.spi.Schedule;
import org.neuroplug.spi.ScheduleContext;
import org.neuroplug.spi.ScheduleProvider;
import org.osgi.service.component.annotations.Component;

/** The same part less in each step. */
@Component
@Plugin(
        name = "exponential",
        description = "the same part less in each step",
        aliases = {"ExponentialDecay", "ExponentialLR"})
@Formula(text = "rate ^ (t / every), after t epochs")
public final class ExponentialSchedule implements ScheduleProvider {
    private static final Parameter RATE =
            Parameter.real("rate", 0.96, Range.between(0, 1), "what is left after so many epochs");
    private static final Parameter EVERY =
            Parameter.real("every", 1, Range.above(0), "epochs after which rate is left");

    @Override
    public List<Parameter> parameters() {
        return List.of(RATE, EVERY, Course.staircase().in(Framework.PYTORCH, true));
    }

    @Override
    public Schedule create(Hyperparameters settings, ScheduleContext context) {
        double rate = settings.real(RATE.name());
        double every = settings.real(EVERY.name());
        return step -> Math.pow(rate, Course.times(Course.epochs(step, context), every, settings));
    }
}
