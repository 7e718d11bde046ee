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

/**
 * Up to the learning rate and far down again (Smith and Topin 2018, <em>Super-convergence: very fast training of neural networks using
 * large learning rates</em>), as PyTorch has it: with two phases, and without a momentum that goes the other way.
 */
@Component
@Plugin(
        name = "one_cycle",
        description = "up to the learning rate and far down again",
        aliases = {"OneCycleLR"})
@Formula(
        text =
                "from 1 / div up to 1 in the first part of the steps, then down to 1 / (div final-div), along half waves",
        source =
                "Smith and Topin 2018, Super-convergence: very fast training of neural networks using large learning rates")
public final class OneCycleSchedule implements ScheduleProvider {
    private static final Parameter RISE =
            Parameter.real("rise", 0.3, Range.between(0, 1), "part of the steps in which it goes up");
    private static final Parameter DIV =
            Parameter.real("div", 25, Range.atLeast(1), "how many times smaller it begins");
    private static final Parameter FINAL_DIV =
            Parameter.real("final-div", 10_000, Range.atLeast(1), "how many times smaller than that it ends");
    private static final Parameter SHAPE =
            Parameter.text("shape", "cosine", "along half waves or straight lines", "cosine", "linear");

    @Override
    public List<Parameter> parameters() {
        return List.of(RISE, DIV, FINAL_DIV, SHAPE);
    }

    @Override
    public Schedule create(Hyperparameters settings, ScheduleContext context) {
        double steps = (double) context.epochs() * context.stepsPerEpoch();
        double start = 1 / settings.real(DIV.name());
        return new Cycle(
                settings.real(RISE.name()) * steps - 1,
                steps - 1,
                start,
                start / settings.real(FINAL_DIV.name()),
                settings.text(SHAPE.name()).equals("linear"));
    }

    /**
     * @param top steps before the largest one
     * @param last steps before the last one
     */
    private record Cycle(double top, double last, double start, double end, boolean straight) implements Schedule {
        @Override
        public double factor(long step) {
            double before = step - 1;
            if (before <= top) {
                return between(start, 1, top > 0 ? before / top : 1);
            }
            return between(1, end, last > top ? Math.min(1, (before - top) / (last - top)) : 1);
        }

        private double between(double from, double to, double share) {
            return straight ? from + (to - from) * share : to + (from - to) * Course.halfWave(share);
        }
    }
}
