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

/** A step down whenever losses have not fallen for a while. */
@Component
@Plugin(
        name = "reduce_on_plateau",
        description = "a step down whenever losses have not fallen for a while",
        aliases = {"ReduceLROnPlateau"})
@Formula(
        text =
                "what it was; times factor, but at least least, after patience epochs whose losses were not lower than the best by"
                        + " min-delta. Losses are those of the validation rows, where there are some, else those of the training's steps")
public final class PlateauSchedule implements ScheduleProvider {
    private static final Parameter FACTOR =
            Parameter.real("factor", 0.1, Range.between(0, 1), "what each step down multiplies by");
    private static final Parameter PATIENCE = Parameter.integer(
                    "patience", 10, Range.between(1, 1_000_000), "epochs without a lower loss before a step down")
            .in(Framework.PYTORCH, 11);
    private static final Parameter MIN_DELTA =
            Parameter.real("min-delta", 1e-4, Range.atLeast(0), "by how much a loss must be lower");
    private static final Parameter RELATIVE = Parameter.flag("relative", false, "min-delta is a part of the best loss")
            .in(Framework.PYTORCH, true);
    private static final Parameter COOLDOWN = Parameter.integer(
            "cooldown", 0, Range.between(0, 1_000_000), "epochs after a step down in which patience is not tried");
    private static final Parameter LEAST = Parameter.real("least", 0, Range.between(0, 1), "the least factor");

    @Override
    public List<Parameter> parameters() {
        return List.of(FACTOR, PATIENCE, MIN_DELTA, RELATIVE, COOLDOWN, LEAST);
    }

    @Override
    public Schedule create(Hyperparameters settings, ScheduleContext context) {
        return new Plateau(settings);
    }

    /** What has been heard of losses. */
    private static final class Plateau implements Schedule {
        private final double multiplier;
        private final long patience;
        private final double delta;
        private final boolean relative;
        private final long cooldown;
        private final double least;
        private double factor = 1;
        private double best = Double.POSITIVE_INFINITY;
        private long waited;
        private long cooling;

        Plateau(Hyperparameters settings) {
            multiplier = settings.real(FACTOR.name());
            patience = settings.integer(PATIENCE.name());
            delta = settings.real(MIN_DELTA.name());
            relative = settings.flag(RELATIVE.name());
            cooldown = settings.integer(COOLDOWN.name());
            least = settings.real(LEAST.name());
        }

        @Override
        public double factor(long step) {
            return factor;
        }

        @Override
        public void epochEnded(int epoch, double loss) {
            if (cooling > 0) {
                cooling--;
                waited = 0;
            }
            if (loss < best - (relative && best < Double.POSITIVE_INFINITY ? delta * Math.abs(best) : delta)) {
                best = loss;
                waited = 0;
            } else if (cooling == 0) {
                waited++;
                if (waited >= patience) {
                    factor = Math.max(least, factor * multiplier);
                    cooling = cooldown;
                    waited = 0;
                }
            }
        }
    }
}
