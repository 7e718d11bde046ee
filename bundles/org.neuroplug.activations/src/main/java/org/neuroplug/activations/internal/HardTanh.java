package org.neuroplug.activations.internal;

import java.util.List;
import org.nd4j.linalg.activations.IActivation;
import org.neuroplug.api.InvalidInputException;
import org.neuroplug.api.plugin.Formula;
import org.neuroplug.api.plugin.Hyperparameters;
import org.neuroplug.api.plugin.Parameter;
import org.neuroplug.api.plugin.Plugin;
import org.neuroplug.api.plugin.Range;
import org.neuroplug.spi.ActivationElementwise;
import org.neuroplug.spi.ActivationProvider;
import org.neuroplug.spi.ElementwiseActivation;
import org.neuroplug.spi.FloatMath;
import org.osgi.service.component.annotations.Component;

/**
 * The identity between two limits (Collobert 2004, <em>Large scale machine learning</em>).
 */
@Component
@Plugin(name = "hard_tanh", description = "x between two limits")
@Formula(
        text = "min(max(min, x), max)",
        derivative = "1 for min < x < max, else 0",
        range = "[min, max]",
        source = "Collobert 2004, Large scale machine learning")
public final class HardTanh implements ActivationProvider {
    private static final Parameter MIN = Parameter.real("min", -1, Range.FINITE, "the lower limit");

    private static final Parameter MAX = Parameter.real("max", 1, Range.FINITE, "the upper limit");

    @Override
    public List<Parameter> parameters() {
        return List.of(MIN, MAX);
    }

    @Override
    public IActivation create(Hyperparameters settings) {
        if (settings.real(MIN.name()) >= settings.real(MAX.name())) {
            throw new InvalidInputException("activation hard_tanh: min must be below max, was " + settings);
        }
        return new ActivationElementwise(
                "hard_tanh(" + settings + ")", new Function(settings.real(MIN.name()), settings.real(MAX.name())));
    }

    private record Function(double min, double max) implements ElementwiseActivation {
        @Override
        public double value(double x) {
            return Math.max(min, Math.min(max, x));
        }

        @Override
        public double derivative(double x) {
            return x > min && x < max ? 1 : 0;
        }

        @Override
        public void values(float[] x, float[] y, int from, int to) {
            float low = (float) min;
            float high = (float) max;
            for (int i = from; i < to; i++) {
                y[i] = Math.max(low, Math.min(high, x[i]));
            }
        }

        @Override
        public void backward(float[] x, float[] gradient, int from, int to) {
            float low = (float) min;
            float high = (float) max;
            for (int i = from; i < to; i++) {
                gradient[i] *= FloatMath.step(x[i] - low) * FloatMath.step(high - x[i]);
            }
        }
    }
}
