package org.neuroplug.api.experiment;

import java.util.Objects;
import org.neuroplug.api.plugin.PluginChoice;

/** One of the alternatives that an experiment compares: an activation with an optimizer. */
public record Arm(PluginChoice activation, PluginChoice optimizer) {
    public Arm {
        Objects.requireNonNull(activation, "activation");
        Objects.requireNonNull(optimizer, "optimizer");
    }

    @Override
    public String toString() {
        return activation + " + " + optimizer;
    }
}
