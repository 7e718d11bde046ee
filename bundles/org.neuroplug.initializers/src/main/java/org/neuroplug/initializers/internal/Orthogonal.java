package org.neuroplug.initializers.internal;

import java.util.List;
import java.util.random.RandomGenerator;
import org.deeplearning4j.nn.weights.IWeightInit;
import org.neuroplug.api.plugin.Formula;
import org.neuroplug.api.plugin.Hyperparameters;
import org.neuroplug.api.plugin.Parameter;
import org.neuroplug.api.plugin.Plugin;
import org.neuroplug.api.plugin.Range;
import org.neuroplug.spi.Initializer;
import org.neuroplug.spi.InitializerProvider;
import org.neuroplug.spi.WeightInitDrawn;
import org.neuroplug.spi.WeightShape;
import org.osgi.service.component.annotations.Component;

/** A random matrix whose columns, or rows where these are fewer, have length 1 and are orthogonal: lengths stay what they are through many layers (Saxe, McClelland and Ganguli 2014, <em>Exact solutions to the nonlinear dynamics of learning in deep linear neural networks</em>). */
@Component
@Plugin(name = "orthogonal", description = "columns, or rows, that are orthogonal")
@Formula(
        text = "Q of a random normal matrix = Q R, with the signs of R's diagonal",
        source =
                "Saxe, McClelland and Ganguli 2014, Exact solutions to the nonlinear dynamics of learning in deep linear neural networks")
public final class Orthogonal implements InitializerProvider {
    private static final Parameter GAIN = Parameter.real("gain", 1, Range.above(0), "length of each column or row");

    @Override
    public List<Parameter> parameters() {
        return List.of(GAIN);
    }

    @Override
    public IWeightInit create(Hyperparameters settings) {
        return new WeightInitDrawn("orthogonal(" + settings + ")", new Columns(settings.real(GAIN.name())));
    }

    private record Columns(double gain) implements Initializer {
        /** Vectors of normal numbers, each made orthogonal to those before (Gram and Schmidt), twice, for the sake of rounding. */
        @Override
        public void draw(float[] weights, WeightShape shape, RandomGenerator random) {
            boolean tall = shape.rows() >= shape.columns();
            int count = Math.min(shape.rows(), shape.columns());
            int length = Math.max(shape.rows(), shape.columns());
            double[][] vectors = new double[count][length];
            for (int i = 0; i < count; i++) {
                for (int j = 0; j < length; j++) {
                    vectors[i][j] = random.nextGaussian();
                }
                for (int before = 0; before < 2 * i; before++) {
                    add(vectors[i], -dot(vectors[i], vectors[before % i]), vectors[before % i]);
                }
                double norm = Math.sqrt(dot(vectors[i], vectors[i]));
                for (int j = 0; j < length; j++) {
                    vectors[i][j] /= norm;
                    int row = tall ? j : i;
                    int column = tall ? i : j;
                    weights[row * shape.columns() + column] = (float) (gain * vectors[i][j]);
                }
            }
        }

        private static double dot(double[] a, double[] b) {
            double sum = 0;
            for (int i = 0; i < a.length; i++) {
                sum += a[i] * b[i];
            }
            return sum;
        }

        private static void add(double[] to, double factor, double[] other) {
            for (int i = 0; i < to.length; i++) {
                to[i] += factor * other[i];
            }
        }
    }
}
