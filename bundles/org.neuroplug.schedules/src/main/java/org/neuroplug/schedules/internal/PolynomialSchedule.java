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

/** Straight down to the end, or along another power of the way that is left. */
@Component
@Plugin(
        name = "polynomial",
        description = "straight down to the end, or along another power",
        aliases = {"PolynomialDecay", "PolynomialLR"})
@Formula(text = "end + (1 - end) (1 - t / epochs) ^ power, after t epochs")
public final class PolynomialSchedule implements ScheduleProvider {
    private static final Parameter POWER =
            Parameter.real("power", 1, Range.above(0), "1 for a straight line; above, it falls faster at first");

    @Override
    public List<Parameter> parameters() {
        return List.of(POWER, Course.end(), Course.length().in(Framework.PYTORCH, 5));
    }

    @Override
    public Schedule create(Hyperparameters settings, ScheduleContext context) {
        double power = settings.real(POWER.name());
        double end = Course.end(settings);
        double length = Course.length(settings, context);
        return step -> {
            double left = Math.max(0, 1 - Course.epochs(step, context) / length);
            return end + (1 - end) * Math.pow(left, power);
        };
    }
}
