package com.example.swish;

import org.neuroplug.api.plugin.Plugin;
import org.neuroplug.spi.ElementwiseActivation;
import org.osgi.service.component.annotations.Component;

/** Swish with a fixed beta: Ramachandran, Zoph and Le (2017), "Searching for Activation Functions". */
@Component
@Plugin(name = "swish_beta", description = "x · sigmoid(1.5 x)")
public final class SwishBeta implements ElementwiseActivation {
    @Override
    public double value(double x) {
        return x * sigmoid(x);
    }

    @Override
    public double derivative(double x) {
        double s = sigmoid(x);
        return s + 1.5 * x * s * (1 - s);
    }

    private static double sigmoid(double x) {
        return 1 / (1 + Math.exp(-1.5 * x));
    }
}
