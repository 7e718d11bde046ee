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

/** A step down every so many epochs. */
@Component
@Plugin(
        name = "step",
        description = "a step down every so many epochs",
        aliases = {"StepLR"})
@Formula(text = "factor ^ floor(t / every), after t epochs")
public final class StepSchedule implements ScheduleProvider {
    private static final Parameter EVERY =
            Parameter.real("every", 30, Range.above(0), "epochs from one step down to the next");
    private static final Parameter FACTOR =
            Parameter.real("factor", 0.1, Range.between(0, 1), "what each step down multiplies by");

    @Override
    public List<Parameter> parameters() {
        return List.of(EVERY, FACTOR);
    }

    @Override
    public Schedule create(Hyperparameters settings, ScheduleContext context) {
        double every = settings.real(EVERY.name());
        double factor = settings.real(FACTOR.name());
        return step -> Math.pow(factor, Course.wholes(Course.epochs(step, context) / every));
    }
}
