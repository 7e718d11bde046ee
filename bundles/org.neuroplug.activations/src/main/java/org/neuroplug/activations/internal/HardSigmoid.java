package org.neuroplug.activations.internal;

import java.util.List;
import org.nd4j.linalg.activations.IActivation;
import org.neuroplug.api.plugin.Formula;
import org.neuroplug.api.plugin.Framework;
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
 * A sigmoid of three straight pieces. The default slope of 1/6 makes it relu6(x + 3) / 6, as Keras 3 and PyTorch define
 * it; {@code slope=0.2} is the definition of Keras 2 and the only one that DL4J has.
 */
@Component
@Plugin(name = "hard_sigmoid", description = "a sigmoid of three straight pieces")
@Formula(
        text = "min(max(0, slope x + 0.5), 1)",
        derivative = "slope for |x| slope < 0.5, else 0",
        range = "[0, 1]",
        source = "Courbariaux, Bengio and David 2015, BinaryConnect")
public final class HardSigmoid implements ActivationProvider {
    private static final Parameter SLOPE = Parameter.real(
                    "slope", 1.0 / 6, Range.above(0), "slope of the middle piece; 0.2 is also Keras 2's")
            .in(Framework.DL4J, 0.2);

    @Override
    public List<Parameter> parameters() {
        return List.of(SLOPE);
    }

    @Override
    public IActivation create(Hyperparameters settings) {
        return new ActivationElementwise("hard_sigmoid(" + settings + ")", new Function(settings.real(SLOPE.name())));
    }

    private record Function(double slope) implements ElementwiseActivation {
        @Override
        public double value(double x) {
            return Math.max(0, Math.min(1, slope * x + 0.5));
        }

        @Override
        public double derivative(double x) {
            return Math.abs(x) * slope < 0.5 ? slope : 0;
        }

        @Override
        public void values(float[] x, float[] y, int from, int to) {
            float factor = (float) slope;
            for (int i = from; i < to; i++) {
                y[i] = Math.max(0, Math.min(1, factor * x[i] + 0.5f));
            }
        }

        @Override
        public void backward(float[] x, float[] gradient, int from, int to) {
            float factor = (float) slope;
            for (int i = from; i < to; i++) {
                gradient[i] *= factor * FloatMath.step(0.5f - Math.abs(x[i]) * factor);
            }
        }
    }
}
