package org.neuroplug.activations.internal;

import java.util.List;
import org.nd4j.linalg.activations.IActivation;
import org.neuroplug.api.plugin.Formula;
import org.neuroplug.api.plugin.Hyperparameters;
import org.neuroplug.api.plugin.Parameter;
import org.neuroplug.api.plugin.Plugin;
import org.neuroplug.api.plugin.Range;
import org.neuroplug.spi.ActivationElementwise;
import org.neuroplug.spi.ActivationProvider;
import org.neuroplug.spi.ElementwiseActivation;
import org.osgi.service.component.annotations.Component;

/**
 * A smooth rectifier of a root (Barron 2021, <em>Squareplus: a softplus-like algebraic rectifier</em>). For negative inputs the same is
 * written as b / (2 (sqrt(x² + b) - x)), where nothing cancels.
 */
@Component
@Plugin(name = "squareplus", description = "a smooth relu without exponentials")
@Formula(
        text = "(x + sqrt(x² + b)) / 2",
        derivative = "(1 + x / sqrt(x² + b)) / 2",
        range = "(0, ∞)",
        source = "Barron 2021, Squareplus: a softplus-like algebraic rectifier")
public final class Squareplus implements ActivationProvider {
    private static final Parameter B = Parameter.real("b", 4, Range.above(0), "the square of twice the value at 0");

    @Override
    public List<Parameter> parameters() {
        return List.of(B);
    }

    @Override
    public IActivation create(Hyperparameters settings) {
        return new ActivationElementwise("squareplus(" + settings + ")", new Function(settings.real(B.name())));
    }

    private record Function(double b) implements ElementwiseActivation {
        @Override
        public double value(double x) {
            double root = Math.sqrt(x * x + b);
            return x < 0 ? b / (2 * (root - x)) : (x + root) / 2;
        }

        @Override
        public double derivative(double x) {
            return (1 + x / Math.sqrt(x * x + b)) / 2;
        }

        @Override
        public void values(float[] x, float[] y, int from, int to) {
            float c = (float) b;
            for (int i = from; i < to; i++) {
                float a = Math.abs(x[i]);
                y[i] = Math.max(0, x[i]) + c / (2 * ((float) Math.sqrt(a * a + c) + a));
            }
        }

        @Override
        public void backward(float[] x, float[] gradient, int from, int to) {
            float c = (float) b;
            for (int i = from; i < to; i++) {
                gradient[i] *= 0.5f + 0.5f * x[i] / (float) Math.sqrt(x[i] * x[i] + c);
            }
        }
    }
}
