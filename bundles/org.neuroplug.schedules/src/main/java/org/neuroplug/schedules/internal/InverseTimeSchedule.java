package org.neuroplug.schedules.internal;

import java.util.List;
import org.neuroplug.api.plugin.Formula;
import org.neuroplug.api.plugin.Hyperparameters;
import org.neuroplug.api.plugin.Parameter;
import org.neuroplug.api.plugin.Plugin;
import org.neuroplug.api.plugin.Range;
import org.neuroplug.spi.Schedule;
import org.neuroplug.spi.ScheduleContext;
import org.neuroplug.spi.ScheduleProvider;
import org.osgi.service.component.annotations.Component;

/** In inverse proportion to the time (Robbins and Monro 1951, <em>A stochastic approximation method</em>, whose condition it meets). */
@Component
@Plugin(
        name = "inverse_time",
        description = "in inverse proportion to the time",
        aliases = {"InverseTimeDecay"})
@Formula(
        text = "1 / (1 + rate t / every), after t epochs",
        source = "Robbins and Monro 1951, A stochastic approximation method")
public final class InverseTimeSchedule implements ScheduleProvider {
    private static final Parameter RATE =
            Parameter.real("rate", 0.1, Range.atLeast(0), "how much the divisor grows by in so many epochs");
    private static final Parameter EVERY = Parameter.real("every", 1, Range.above(0), "epochs in which it does");

    @Override
    public List<Parameter> parameters() {
        return List.of(RATE, EVERY, Course.staircase());
    }

    @Override
    public Schedule create(Hyperparameters settings, ScheduleContext context) {
        double rate = settings.real(RATE.name());
        double every = settings.real(EVERY.name());
        return step -> 1 / (1 + rate * Course.times(Course.epochs(step, context), every, settings));
    }
}
