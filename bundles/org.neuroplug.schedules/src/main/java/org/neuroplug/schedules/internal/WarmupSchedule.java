package org.neuroplug.schedules.internal;

import java.util.List;
import org.neuroplug.api.plugin.Formula;
import org.neuroplug.api.plugin.Framework;
import org.neuroplug.api.plugin.Hyperparameters;
import org.neuroplug.api.plugin.Parameter;
import org.neuroplug.api.plugin.Plugin;
import org.neuroplug.api.plugin.PluginKind;
import org.neuroplug.api.plugin.Range;
import org.neuroplug.spi.Schedule;
import org.neuroplug.spi.ScheduleContext;
import org.neuroplug.spi.ScheduleProvider;
import org.osgi.service.component.annotations.Component;

/**
 * Straight up to the learning rate, and then another schedule (Goyal and others 2017, <em>Accurate, large minibatch SGD: training ImageNet
 * in 1 hour</em>).
 */
@Component
@Plugin(name = "warmup", description = "straight up to the learning rate, then another schedule")
@Formula(
        text = "start + (1 - start) s / n in step s of the n steps of the first epochs; then another schedule",
        source = "Goyal and others 2017, Accurate, large minibatch SGD: training ImageNet in 1 hour")
public final class WarmupSchedule implements ScheduleProvider {
    private static final Parameter EPOCHS =
            Parameter.integer("epochs", 5, Range.between(1, 1_000_000), "epochs until the learning rate is reached");
    private static final Parameter START = Parameter.real(
                    "start", 0, Range.between(0, 1), "factor from which it goes up")
            .in(Framework.PYTORCH, 1.0 / 3);
    private static final Parameter THEN = Parameter.text(
                    "then", "constant", "the schedule of the epochs that are left, such as cosine(end=0.01)")
            .naming(PluginKind.SCHEDULE);

    @Override
    public List<Parameter> parameters() {
        return List.of(EPOCHS, START, THEN);
    }

    @Override
    public Schedule create(Hyperparameters settings, ScheduleContext context) {
        int epochs = Math.toIntExact(settings.integer(EPOCHS.name()));
        long steps = (long) epochs * context.stepsPerEpoch();
        return new Warmup(settings.real(START.name()), steps, context.schedule(settings.text(THEN.name()), epochs));
    }

    /** @param steps that it takes to warm up */
    private record Warmup(double start, long steps, Schedule then) implements Schedule {
        @Override
        public double factor(long step) {
            return step <= steps ? start + (1 - start) * step / steps : then.factor(step);
        }

        @Override
        public void epochEnded(int epoch, double loss) {
            then.epochEnded(epoch, loss);
        }
    }
}
