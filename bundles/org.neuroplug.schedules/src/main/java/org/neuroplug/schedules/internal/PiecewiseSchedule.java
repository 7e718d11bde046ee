package org.neuroplug.schedules.internal;

import java.util.List;
import org.neuroplug.api.InvalidInputException;
import org.neuroplug.api.plugin.Formula;
import org.neuroplug.api.plugin.Hyperparameters;
import org.neuroplug.api.plugin.Parameter;
import org.neuroplug.api.plugin.Plugin;
import org.neuroplug.spi.Schedule;
import org.neuroplug.spi.ScheduleContext;
import org.neuroplug.spi.ScheduleProvider;
import org.osgi.service.component.annotations.Component;

/** Some factors, one after another. */
@Component
@Plugin(
        name = "piecewise",
        description = "some factors, one after another",
        aliases = {"PiecewiseConstantDecay", "MultiStepLR"})
@Formula(text = "the factor number 1 + (how many boundaries are at most t), after t epochs")
public final class PiecewiseSchedule implements ScheduleProvider {
    private static final Parameter BOUNDARIES =
            Parameter.list("boundaries", List.of("50", "75"), "after how many epochs the next factor begins");
    private static final Parameter FACTORS =
            Parameter.list("factors", List.of("1", "0.1", "0.01"), "one more than boundaries");

    @Override
    public List<Parameter> parameters() {
        return List.of(BOUNDARIES, FACTORS);
    }

    @Override
    public Schedule create(Hyperparameters settings, ScheduleContext context) {
        double[] boundaries = numbers(BOUNDARIES, settings);
        double[] factors = numbers(FACTORS, settings);
        if (factors.length != boundaries.length + 1) {
            throw new InvalidInputException("schedule piecewise: factors must be one more than the " + boundaries.length
                    + " boundaries, were " + factors.length);
        }
        for (int i = 1; i < boundaries.length; i++) {
            if (!(boundaries[i - 1] < boundaries[i])) {
                throw new InvalidInputException("schedule piecewise: boundaries must increase, were "
                        + Hyperparameters.format(settings.list(BOUNDARIES.name())));
            }
        }
        return step -> factors[begun(boundaries, Course.epochs(step, context))];
    }

    private static double[] numbers(Parameter parameter, Hyperparameters settings) {
        return settings.list(parameter.name()).stream()
                .mapToDouble(text -> number(parameter.name(), text))
                .toArray();
    }

    private static double number(String name, String text) {
        try {
            double number = Double.parseDouble(text);
            if (number >= 0 && number < Double.POSITIVE_INFINITY) {
                return number;
            }
        } catch (NumberFormatException e) {
            throw new InvalidInputException("schedule piecewise: " + name + " must be numbers, was " + text, e);
        }
        throw new InvalidInputException("schedule piecewise: " + name + " must be finite and at least 0, was " + text);
    }

    private static int begun(double[] boundaries, double epochs) {
        int begun = 0;
        while (begun < boundaries.length && Course.isReached(boundaries[begun], epochs)) {
            begun++;
        }
        return begun;
    }
}
