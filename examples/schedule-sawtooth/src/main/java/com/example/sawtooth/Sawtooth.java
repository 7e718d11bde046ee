package com.example.sawtooth;

import java.util.List;
import org.neuroplug.api.plugin.Hyperparameters;
import org.neuroplug.api.plugin.Parameter;
import org.neuroplug.api.plugin.Plugin;
import org.neuroplug.api.plugin.Range;
import org.neuroplug.spi.Schedule;
import org.neuroplug.spi.ScheduleContext;
import org.neuroplug.spi.ScheduleProvider;
import org.osgi.service.component.annotations.Component;

/** Straight down and up again at once: Smith (2017), "Cyclical learning rates for training neural networks", with one slope. */
@Component
@Plugin(name = "sawtooth", description = "straight down, and up again every so many epochs")
public final class Sawtooth implements ScheduleProvider {
    @Override
    public List<Parameter> parameters() {
        return List.of(
                Parameter.real("every", 10, Range.above(0), "epochs from one top to the next"),
                Parameter.real("low", 0.1, Range.between(0, 1), "factor at the bottom"));
    }

    @Override
    public Schedule create(Hyperparameters settings, ScheduleContext context) {
        double steps = settings.real("every") * context.stepsPerEpoch();
        double low = settings.real("low");
        return step -> 1 - (1 - low) * ((step - 1) % steps) / steps;
    }
}
