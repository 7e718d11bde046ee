package org.neuroplug.initializers.internal;

import org.deeplearning4j.nn.weights.IWeightInit;
import org.neuroplug.api.plugin.Framework;
import org.neuroplug.api.plugin.Hyperparameters;
import org.neuroplug.api.plugin.Parameter;
import org.neuroplug.initializers.internal.Scaling.Distribution;
import org.neuroplug.initializers.internal.Scaling.Mode;
import org.neuroplug.spi.WeightInitDrawn;

/** Normal weights, which frameworks cut off or do not. */
final class Normal {
    private static final Parameter TRUNCATED = Parameter.flag(
                    "truncated", true, "draw again beyond two deviations, and widen what is left to the same variance")
            .in(Framework.PYTORCH, false)
            .in(Framework.DL4J, false);

    private Normal() {}

    static Parameter truncated() {
        return TRUNCATED;
    }

    static IWeightInit scaled(String name, double scale, Mode mode, Hyperparameters settings) {
        Distribution distribution =
                settings.flag(TRUNCATED.name()) ? Distribution.TRUNCATED_NORMAL : Distribution.UNTRUNCATED_NORMAL;
        return new WeightInitDrawn(name + "(" + settings + ")", new Scaling(scale, mode, distribution).initializer());
    }
}
