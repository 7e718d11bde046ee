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

/**
 * Down along half a wave, and from the beginning again, each time more slowly (Loshchilov and Hutter 2017, <em>SGDR: stochastic gradient
 * descent with warm restarts</em>).
 */
@Component
@Plugin(
        name = "cosine_restarts",
        description = "down along half a wave, again and again",
        aliases = {"CosineDecayRestarts", "CosineAnnealingWarmRestarts"})
@Formula(
        text = "end + (1 - end) height ^ i (1 + cos(pi t / (first longer ^ i))) / 2, t epochs after restart i",
        source = "Loshchilov and Hutter 2017, SGDR: stochastic gradient descent with warm restarts")
public final class CosineRestartsSchedule implements ScheduleProvider {
    private static final Parameter FIRST =
            Parameter.real("first", 10, Range.atLeast(0.001), "epochs before the first restart");
    private static final Parameter LONGER = Parameter.real(
                    "longer", 2, Range.between(1, 1000), "how many times as long it takes to the restart after")
            .in(Framework.PYTORCH, 1);
    private static final Parameter HEIGHT =
            Parameter.real("height", 1, Range.between(0, 1), "part of its height from which it starts again");

    @Override
    public List<Parameter> parameters() {
        return List.of(FIRST, LONGER, HEIGHT, Course.end());
    }

    @Override
    public Schedule create(Hyperparameters settings, ScheduleContext context) {
        double first = settings.real(FIRST.name());
        double longer = settings.real(LONGER.name());
        double height = settings.real(HEIGHT.name());
        double end = Course.end(settings);
        return step -> {
            double epochs = Course.epochs(step, context);
            double restarts = restarts(epochs / first, longer);
            double length = first * Math.pow(longer, restarts);
            double share = (epochs - first * before(restarts, longer)) / length;
            return end + (1 - end) * Math.pow(height, restarts) * Course.halfWave(Math.max(0, share));
        };
    }

    /** How many restarts there were, after a time in units of the first period. */
    private static double restarts(double time, double longer) {
        if (longer == 1) {
            return Course.wholes(time);
        }
        double restarts = Math.floor(Math.log1p(time * (longer - 1)) / Math.log(longer)); // but for rounding
        if (Course.isReached(before(restarts + 1, longer), time)) {
            return restarts + 1;
        }
        return Course.isReached(before(restarts, longer), time) ? restarts : restarts - 1;
    }

    /** When a restart comes, in units of the first period. */
    private static double before(double restarts, double longer) {
        return longer == 1 ? restarts : (Math.pow(longer, restarts) - 1) / (longer - 1);
    }
}
