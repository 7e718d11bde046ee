package org.neuroplug.optimizers.internal;

import java.util.List;
import org.nd4j.linalg.learning.config.IUpdater;
import org.neuroplug.api.plugin.Formula;
import org.neuroplug.api.plugin.Framework;
import org.neuroplug.api.plugin.Hyperparameters;
import org.neuroplug.api.plugin.Parameter;
import org.neuroplug.api.plugin.Plugin;
import org.neuroplug.api.plugin.Range;
import org.neuroplug.spi.ElementwiseOptimizer;
import org.neuroplug.spi.OptimizerProvider;
import org.neuroplug.spi.ParameterLayout;
import org.neuroplug.spi.UpdaterElementwise;
import org.osgi.service.component.annotations.Component;

/**
 * Means of squared gradients for rows and columns in place of one for each weight, without a mean of gradients, and with steps that are
 * relative to the weights (Shazeer and Stern 2018, <em>Adafactor: adaptive learning rates with sublinear memory cost</em>, algorithm 4),
 * as Keras has it. Here rows and columns do not spare memory: their means lie where those of all weights would.
 */
@Component
@Plugin(name = "adafactor", description = "means of squares by rows and columns, steps relative to the weights")
@Formula(
        text =
                "b = 1 - t ^ beta2-decay; r = b r + (1 - b) mean of g² + epsilon1 over columns, c alike over rows; v = r c / mean(r);"
                        + " u = g / sqrt(v); w -= max(epsilon2, rms(w)) min(learning-rate, 1 / sqrt(t)) u / max(1, rms(u) / clip),"
                        + " with v = b v + (1 - b) (g² + epsilon1) for biases",
        source = "Shazeer and Stern 2018, Adafactor: adaptive learning rates with sublinear memory cost")
public final class AdafactorOptimizer implements OptimizerProvider {
    private static final Parameter DECAY = Parameter.real(
            "beta2-decay", -0.8, Range.between(-1, -0.01), "power of the step that the means of squares forget by");
    private static final Parameter EPSILON1 =
            Parameter.real("epsilon1", 1e-30, Range.between(1e-30, 1), "what is added to squares of gradients");
    private static final Parameter EPSILON2 =
            Parameter.real("epsilon2", 1e-3, Range.above(0), "the least size of weights that a step is relative to");
    private static final Parameter CLIP =
            Parameter.real("clip", 1, Range.above(0), "the largest root of a parameter's mean squared step");
    private static final Parameter RELATIVE = Parameter.flag(
            "relative-step", true, "the learning rate falls with the root of the step, once that is lower");

    @Override
    public List<Parameter> parameters() {
        return List.of(
                Settings.learningRate(0.001).in(Framework.PYTORCH, 0.01), DECAY, EPSILON1, EPSILON2, CLIP, RELATIVE);
    }

    @Override
    public IUpdater create(Hyperparameters settings) {
        double rate = settings.real(LEARNING_RATE);
        Rule rule = new Rule(
                rate,
                settings.real(DECAY.name()),
                settings.real(EPSILON1.name()),
                settings.real(EPSILON2.name()),
                settings.real(CLIP.name()),
                settings.flag(RELATIVE.name()));
        return new UpdaterElementwise("adafactor(" + settings + ")", rate, rule);
    }

    /**
     * Its slots: the first has a parameter's means of rows in its first column, or those of a vector's numbers where these are; the second
     * has the means of columns in its first row.
     */
    private record Rule(double rate, double decay, double epsilon1, double epsilon2, double clip, boolean relative)
            implements ElementwiseOptimizer {
        @Override
        public int slots() {
            return 2;
        }

        @Override
        public boolean usesWeights() {
            return true;
        }

        @Override
        public boolean wholeParameters() {
            return true;
        }

        @Override
        public void update(float[] gradient, float[][] state, int from, int to, long step) {
            throw new UnsupportedOperationException("adafactor needs to see whole parameters");
        }

        @Override
        public void updateParameter(
                float[] weights, float[] gradient, float[][] state, ParameterLayout layout, long step) {
            double forget = 1 - Math.pow(step, decay);
            if (layout.rows() > 1 && layout.columns() > 1) {
                matrix(gradient, state[0], state[1], layout, forget);
            } else {
                vector(gradient, state[0], layout, forget);
            }
            double size = Math.max(epsilon2, rootOfMean(weights, layout));
            double length = Math.max(1, rootOfMean(gradient, layout) / clip);
            double limit = relative ? Math.min(rate, 1 / Math.sqrt(step)) : rate;
            float factor = (float) (size * limit / length);
            for (int i = layout.from(); i < layout.to(); i++) {
                gradient[i] *= factor;
            }
        }

        /** Divides gradients by the roots of r c / mean(r). */
        private void matrix(
                float[] gradient, float[] ofRows, float[] ofColumns, ParameterLayout layout, double forget) {
            double sum = 0;
            for (int row = 0; row < layout.rows(); row++) {
                sum += mean(gradient, ofRows, layout.at(row, 0), layout.columns(), layout.columnStep(), forget);
            }
            for (int column = 0; column < layout.columns(); column++) {
                mean(gradient, ofColumns, layout.at(0, column), layout.rows(), layout.rowStep(), forget);
            }
            double share = layout.rows() / sum;
            for (int row = 0; row < layout.rows(); row++) {
                double ofRow = ofRows[layout.at(row, 0)] * share;
                for (int column = 0; column < layout.columns(); column++) {
                    double square = ofRow * ofColumns[layout.at(0, column)];
                    int at = layout.at(row, column);
                    gradient[at] = square > 0 ? (float) (gradient[at] / Math.sqrt(square)) : 0;
                }
            }
        }

        /** Updates the mean that is kept at the first of some numbers, and returns it. */
        private float mean(float[] gradient, float[] means, int first, int count, int step, double forget) {
            double sum = 0;
            for (int i = 0, at = first; i < count; i++, at += step) {
                sum += (double) gradient[at] * gradient[at];
            }
            means[first] = (float) (forget * means[first] + (1 - forget) * (sum / count + epsilon1));
            return means[first];
        }

        private void vector(float[] gradient, float[] squares, ParameterLayout layout, double forget) {
            int step = layout.rows() > 1 ? layout.rowStep() : layout.columnStep();
            for (int i = 0, at = layout.from(); i < layout.size(); i++, at += step) {
                double square = (double) gradient[at] * gradient[at] + epsilon1;
                squares[at] = (float) (forget * squares[at] + (1 - forget) * square);
                gradient[at] = (float) (gradient[at] / Math.sqrt(squares[at]));
            }
        }

        private static double rootOfMean(float[] x, ParameterLayout layout) {
            double sum = 0;
            for (int i = layout.from(); i < layout.to(); i++) {
                sum += (double) x[i] * x[i];
            }
            return Math.sqrt(sum / layout.size());
        }
    }
}
