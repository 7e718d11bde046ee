package org.neuroplug.itests.support;

import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.neuroplug.api.experiment.ExperimentSpec;
import org.neuroplug.api.experiment.Sampling;
import org.neuroplug.api.experiment.TrainingSpec;
import org.neuroplug.api.plugin.PluginChoice;

/** Experiments that take a moment. */
public final class Experiments {
    /** Steps in one epoch of a small experiment. */
    public static final int STEPS = 3;

    private Experiments() {}

    /** A small network on 480 of 600 digits, three steps an epoch, two epochs, one seed. */
    public static ExperimentSpec small(String activations, String optimizers) {
        return of(600, activations, optimizers);
    }

    /** The same on 192 of 240 digits, which are drawn in half the time. */
    public static ExperimentSpec tiny(String activations, String optimizers) {
        return of(240, activations, optimizers);
    }

    private static ExperimentSpec of(int digits, String activations, String optimizers) {
        int trained = digits * 4 / 5;
        return new ExperimentSpec(
                "small",
                PluginChoice.parse("digits(count=" + digits + ")"),
                new Sampling(OptionalInt.of(digits), OptionalDouble.of(0.8)),
                PluginChoice.parse("mlp(units=[20],activations=[compared])"),
                PluginChoice.parseList(activations),
                PluginChoice.parseList(optimizers),
                new TrainingSpec(PluginChoice.of("dl4j"), 2, trained / STEPS, OptionalDouble.empty(), 0),
                List.of(1L));
    }
}
