package org.neuroplug.optimizers.internal;

import org.neuroplug.api.plugin.Framework;
import org.neuroplug.api.plugin.Parameter;
import org.neuroplug.api.plugin.Range;
import org.neuroplug.spi.OptimizerProvider;

/** Parameters that several optimizers have. */
final class Settings {
    /** So that no weight is divided by zero; {@link #epsilon()}. */
    static final String EPSILON = "epsilon";

    /** Where {@link #EPSILON} stands; {@link #epsilonInRoot()}. */
    static final String EPSILON_IN_ROOT = "epsilon-in-root";

    /** Whether {@link #EPSILON} is added to a root after its correction; {@link #epsilonCorrected()}. */
    static final String EPSILON_CORRECTED = "epsilon-corrected";

    /** How fast weights decay; {@link #weightDecay(double)}. */
    static final String WEIGHT_DECAY = "weight-decay";

    private Settings() {}

    static Parameter learningRate(double defaultValue) {
        return Parameter.real(OptimizerProvider.LEARNING_RATE, defaultValue, Range.above(0), "size of the steps");
    }

    /** A factor that is applied at each step to what earlier steps left. */
    static Parameter decay(String name, double defaultValue, String description) {
        return Parameter.real(name, defaultValue, Range.halfOpen(0, 1), description);
    }

    /** Not smaller than what is a normal number in float32. */
    static Parameter epsilon() {
        return Parameter.real(EPSILON, 1e-7, Range.between(1e-30, 1), "keeps the divisor from 0");
    }

    static Parameter weightDecay(double defaultValue) {
        return Parameter.real(
                WEIGHT_DECAY, defaultValue, Range.atLeast(0), "part of a weight that a step of size 1 takes off");
    }

    static Parameter epsilonCorrected() {
        return Parameter.flag(
                        EPSILON_CORRECTED,
                        false,
                        "add epsilon to the root after its correction, as PyTorch; else before, as Keras")
                .in(Framework.PYTORCH, true);
    }

    static Parameter epsilonInRoot() {
        return Parameter.flag(
                        EPSILON_IN_ROOT,
                        true,
                        "divide by sqrt(v + epsilon), as Keras; else by sqrt(v) + epsilon, as PyTorch")
                .in(Framework.PYTORCH, false)
                .in(Framework.DL4J, false);
    }
}
