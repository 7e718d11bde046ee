package org.neuroplug.benchmarks.plugin;

import org.neuroplug.api.plugin.Plugin;
import org.neuroplug.spi.ElementwiseActivation;
import org.osgi.service.component.annotations.Component;

/** The logistic function, number by number. */
@Component
@Plugin(name = "scalar_sigmoid", description = "1 / (1 + exp(-x)), number by number")
public final class ScalarSigmoid implements ElementwiseActivation {
    @Override
    public double value(double x) {
        return 1 / (1 + Math.exp(-x));
    }

    @Override
    public double derivative(double x) {
        double y = value(x);
        return y * (1 - y);
    }
}
