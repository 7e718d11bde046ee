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
import org.neuroplug.spi.FloatMath;
import org.neuroplug.spi.NoisyActivation;
import org.osgi.service.component.annotations.Component;

/**
 * A rectifier whose slope for negative inputs is drawn anew for each input in training, and is the mean of all slopes otherwise (Xu, Wang,
 * Chen and Li 2015, <em>Empirical evaluation of rectified activations in convolutional network</em>). Bounds are PyTorch's and DL4J's.
 */
@Component
@Plugin(
        name = "rrelu",
        description = "leaky_relu with a random slope in training",
        aliases = {"RandomizedReLU"})
@Formula(
        text = "x for x > 0, else a x, with a uniform in [lower, upper) in training, (lower + upper) / 2 otherwise",
        derivative = "1 for x > 0, else a",
        range = "(-∞, ∞)",
        source = "Xu, Wang, Chen and Li 2015, Empirical evaluation of rectified activations in convolutional network")
public final class Rrelu implements ActivationProvider {
    private static final Parameter LOWER =
            Parameter.real("lower", 1 / 8.0, Range.atLeast(0), "least slope for negative inputs");
    private static final Parameter UPPER =
            Parameter.real("upper", 1 / 3.0, Range.atLeast(0), "largest slope for negative inputs");

    @Override
    public List<Parameter> parameters() {
        return List.of(LOWER, UPPER);
    }

    @Override
    public IActivation create(Hyperparameters settings) {
        double lower = settings.real(LOWER.name());
        double upper = settings.real(UPPER.name());
        if (lower > upper) {
            throw new InvalidInputException(
                    "activation rrelu: lower must be at most upper, were " + lower + " and " + upper);
        }
        return new ActivationElementwise("rrelu(" + settings + ")", new Function(lower, upper));
    }

    private record Function(double lower, double upper) implements NoisyActivation {
        private double mean() {
            return (lower + upper) / 2;
        }

        @Override
        public double value(double x) {
            return x > 0 ? x : mean() * x;
        }

        @Override
        public double derivative(double x) {
            return x > 0 ? 1 : mean();
        }

        @Override
        public void values(float[] x, float[] y, int from, int to) {
            float slope = (float) mean();
            for (int i = from; i < to; i++) {
                y[i] = Math.max(0, x[i]) + slope * Math.min(0, x[i]);
            }
        }

        @Override
        public void valuesInTraining(float[] x, float[] noise, float[] y, int from, int to) {
            float least = (float) lower;
            float span = (float) (upper - lower);
            for (int i = from; i < to; i++) {
                y[i] = Math.max(0, x[i]) + (least + span * noise[i]) * Math.min(0, x[i]);
            }
        }

        @Override
        public void backwardInTraining(float[] x, float[] noise, float[] gradient, int from, int to) {
            float least = (float) lower;
            float span = (float) (upper - lower);
            for (int i = from; i < to; i++) {
                float above = FloatMath.step(x[i]);
                gradient[i] *= above + (1 - above) * (least + span * noise[i]);
            }
        }
    }
}
