package org.neuroplug.benchmarks.plugin;

import org.neuroplug.api.plugin.Plugin;
import org.neuroplug.spi.ElementwiseActivation;
import org.osgi.service.component.annotations.Component;

/** The exponential linear unit, number by number. */
@Component
@Plugin(name = "scalar_elu", description = "x, or exp(x) - 1 where x < 0, number by number")
public final class ScalarElu implements ElementwiseActivation {
    @Override
    public double value(double x) {
        return x < 0 ? Math.expm1(x) : x;
    }

    @Override
    public double derivative(double x) {
        return x < 0 ? Math.exp(x) : 1;
    }
}
