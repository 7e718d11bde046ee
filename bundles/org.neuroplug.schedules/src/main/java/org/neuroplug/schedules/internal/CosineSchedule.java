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

/**
 * Down along half a wave (Loshchilov and Hutter 2017, <em>SGDR: stochastic gradient descent with warm restarts</em>, without a restart).
 */
@Component
@Plugin(
        name = "cosine",
        description = "down along half a wave",
        aliases = {"CosineDecay", "CosineAnnealingLR"})
@Formula(
        text = "end + (1 - end) (1 + cos(pi t / epochs)) / 2, after t epochs",
        source = "Loshchilov and Hutter 2017, SGDR: stochastic gradient descent with warm restarts")
public final class CosineSchedule implements ScheduleProvider {
    @Override
    public List<Parameter> parameters() {
        return List.of(Course.end(), Course.length());
    }

    @Override
    public Schedule create(Hyperparameters settings, ScheduleContext context) {
        double end = Course.end(settings);
        double length = Course.length(settings, context);
        return step -> end + (1 - end) * Course.halfWave(Course.epochs(step, context) / length);
    }
}
