package org.neuroplug.benchmarks.plugin;

import org.neuroplug.api.plugin.Plugin;
import org.neuroplug.spi.ElementwiseActivation;
import org.osgi.service.component.annotations.Component;

/** The hyperbolic tangent, number by number. */
@Component
@Plugin(name = "scalar_tanh", description = "tanh(x), number by number")
public final class ScalarTanh implements ElementwiseActivation {
    @Override
    public double value(double x) {
        return Math.tanh(x);
    }

    @Override
    public double derivative(double x) {
        double y = Math.tanh(x);
        return 1 - y * y;
    }
}
