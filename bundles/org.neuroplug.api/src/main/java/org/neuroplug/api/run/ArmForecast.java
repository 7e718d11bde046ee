package org.neuroplug.api.run;

import java.util.Objects;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.neuroplug.api.experiment.Arm;
import org.neuroplug.api.plugin.PluginChoice;

/**
 * What the trials of one arm would take.
 *
 * @param arm the alternative
 * @param trainer who would train it
 * @param parameters weights and biases of its network; empty when the network does not tell
 * @param epochs passes over the training rows
 * @param batch rows per step
 * @param stepsPerEpoch training steps in one epoch
 * @param stepMicros wall time of a step while as many trials are trained as would be, in microseconds; empty when none could be
 *     taken
 * @param seconds wall time of one trial, with its evaluations; empty when that is not known
 * @param bytes memory of one trial beside the data: weights, gradients, the optimizer's numbers, and what the layers hand on;
 *     empty when the network does not tell
 */
public record ArmForecast(
        Arm arm,
        PluginChoice trainer,
        OptionalLong parameters,
        int epochs,
        int batch,
        int stepsPerEpoch,
        OptionalDouble stepMicros,
        OptionalDouble seconds,
        OptionalLong bytes) {
    public ArmForecast {
        Objects.requireNonNull(arm, "arm");
        Objects.requireNonNull(trainer, "trainer");
        Objects.requireNonNull(parameters, "parameters");
        Objects.requireNonNull(stepMicros, "stepMicros");
        Objects.requireNonNull(seconds, "seconds");
        Objects.requireNonNull(bytes, "bytes");
    }
}
