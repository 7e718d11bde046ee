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
import org.neuroplug.spi.FloatMath;
import org.osgi.service.component.annotations.Component;

/**
 * The identity with a wave on it (Ziyin, Hartwig and Ueda 2020, <em>Neural networks fail to learn periodic functions and how to fix
 * it</em>).
 */
@Component
@Plugin(name = "snake", description = "x with a wave on it")
@Formula(
        text = "x + sin(a x)² / a",
        derivative = "1 + sin(2 a x)",
        range = "(-∞, ∞)",
        source = "Ziyin, Hartwig and Ueda 2020, Neural networks fail to learn periodic functions and how to fix it")
public final class Snake implements ActivationProvider {
    private static final Parameter A =
            Parameter.real("a", 1, Range.above(0), "how many waves there are: one for every pi / a");

    @Override
    public List<Parameter> parameters() {
        return List.of(A);
    }

    @Override
    public IActivation create(Hyperparameters settings) {
        return new ActivationElementwise("snake(" + settings + ")", new Function(settings.real(A.name())));
    }

    private record Function(double a) implements ElementwiseActivation {
        @Override
        public double value(double x) {
            double s = Math.sin(a * x);
            return x + s * s / a;
        }

        @Override
        public double derivative(double x) {
            return 1 + Math.sin(2 * a * x);
        }

        @Override
        public void values(float[] x, float[] y, int from, int to) {
            float factor = (float) a;
            float height = (float) (1 / a);
            for (int i = from; i < to; i++) {
                y[i] = x[i] + height * SquaredSine.of(factor * x[i]);
            }
        }

        @Override
        public void backward(float[] x, float[] gradient, int from, int to) {
            float factor = (float) (2 * a);
            for (int i = from; i < to; i++) {
                gradient[i] *= 1 + FloatMath.sin(factor * x[i]);
            }
        }
    }
}
