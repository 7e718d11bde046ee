package org.neuroplug.schedules.internal;

import java.util.List;
import java.util.Map;
import org.neuroplug.api.plugin.Hyperparameters;
import org.neuroplug.api.plugin.Parameter;
import org.neuroplug.api.plugin.PluginChoice;
import org.neuroplug.spi.Schedule;
import org.neuroplug.spi.ScheduleContext;
import org.neuroplug.spi.ScheduleProvider;

/** Makes built-in schedules as the workbench does: by name, with settings checked against what they declare. */
final class BuiltIns {
    private static final Map<String, ScheduleProvider> COMPONENTS = Map.ofEntries(
            Map.entry("constant", new ConstantSchedule()),
            Map.entry("step", new StepSchedule()),
            Map.entry("exponential", new ExponentialSchedule()),
            Map.entry("inverse_time", new InverseTimeSchedule()),
            Map.entry("polynomial", new PolynomialSchedule()),
            Map.entry("piecewise", new PiecewiseSchedule()),
            Map.entry("cosine", new CosineSchedule()),
            Map.entry("cosine_restarts", new CosineRestartsSchedule()),
            Map.entry("warmup", new WarmupSchedule()),
            Map.entry("one_cycle", new OneCycleSchedule()),
            Map.entry("reduce_on_plateau", new PlateauSchedule()));

    private BuiltIns() {}

    static List<Parameter> parameters(String name) {
        return COMPONENTS.get(name).parameters();
    }

    /** The schedule of a training of some epochs with as many steps each. */
    static Schedule create(String text, int epochs, int stepsPerEpoch) {
        PluginChoice choice = PluginChoice.parse(text);
        ScheduleProvider provider = COMPONENTS.get(choice.name());
        Hyperparameters settings =
                Hyperparameters.resolve("schedule " + choice.name(), provider.parameters(), choice.settings());
        return provider.create(settings, new Span(epochs, stepsPerEpoch));
    }

    private record Span(int epochs, int stepsPerEpoch) implements ScheduleContext {
        @Override
        public Schedule schedule(String choice, int after) {
            Schedule later = create(choice, Math.max(1, epochs - after), stepsPerEpoch);
            long steps = (long) after * stepsPerEpoch;
            return step -> later.factor(Math.max(1, step - steps));
        }
    }
}
