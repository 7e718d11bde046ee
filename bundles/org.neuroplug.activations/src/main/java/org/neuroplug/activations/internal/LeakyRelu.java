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
 * A rectifier that lets through a part of negative inputs (Maas, Hannun and Ng 2013, <em>Rectifier nonlinearities improve
 * neural network acoustic models</em>). Not DL4J's, which takes three times as long and rounds alpha to float32.
 */
@Component
@Plugin(name = "leaky_relu", description = "relu that lets a part of negative inputs through")
@Formula(
        text = "x for x > 0, else alpha x",
        derivative = "1 for x > 0, else alpha",
        range = "(-∞, ∞)",
        source = "Maas, Hannun and Ng 2013, Rectifier nonlinearities improve neural network acoustic models")
public final class LeakyRelu implements ActivationProvider {
    private static final Parameter ALPHA = Parameter.real(
                    "alpha", 0.3, Range.atLeast(0), "slope for negative inputs; the default is that of Keras' layer")
            .in(Framework.PYTORCH, 0.01)
            .in(Framework.DL4J, 0.01);

    @Override
    public List<Parameter> parameters() {
        return List.of(ALPHA);
    }

    @Override
    public IActivation create(Hyperparameters settings) {
        return new ActivationElementwise("leaky_relu(" + settings + ")", new Function(settings.real(ALPHA.name())));
    }

    private record Function(double alpha) implements ElementwiseActivation {
        @Override
        public double value(double x) {
            return x > 0 ? x : alpha * x;
        }

        @Override
        public double derivative(double x) {
            return x > 0 ? 1 : alpha;
        }

        @Override
        public void values(float[] x, float[] y, int from, int to) {
            float slope = (float) alpha;
            for (int i = from; i < to; i++) {
                y[i] = Math.max(0, x[i]) + slope * Math.min(0, x[i]);
            }
        }

        @Override
        public void backward(float[] x, float[] gradient, int from, int to) {
            float slope = (float) alpha;
            for (int i = from; i < to; i++) {
                gradient[i] *= slope + (1 - slope) * FloatMath.step(x[i]);
            }
        }
    }
}
