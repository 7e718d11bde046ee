package org.neuroplug.losses.internal;

import java.util.List;
import org.nd4j.linalg.lossfunctions.ILossFunction;
import org.neuroplug.api.plugin.Formula;
import org.neuroplug.api.plugin.Hyperparameters;
import org.neuroplug.api.plugin.Parameter;
import org.neuroplug.api.plugin.Plugin;
import org.neuroplug.spi.LossByRow;
import org.neuroplug.spi.LossProvider;
import org.neuroplug.spi.RowLoss;
import org.osgi.service.component.annotations.Component;

/**
 * Cross-entropy of each output, one class against all others. Probabilities are kept between 1e-7 and 1 - 1e-7 in the loss, as in Keras:
 * next to 1 single precision has no finer ones. The gradient by the sums of sigmoid, (p - t) / classes, knows no such limit.
 */
@Component
@Plugin(
        name = "binary_cross_entropy",
        description = "each class by itself, right or not, with sigmoid outputs",
        aliases = {"binary_crossentropy", "BCELoss", "BCEWithLogitsLoss", "XENT"})
@Formula(
        text = "mean_i(-t_i log p_i - (1 - t_i) log(1 - p_i)), t_i = (1 if i is right, else 0) (1 - label-smoothing)"
                + " + label-smoothing / 2",
        source = "Cox 1958, The regression analysis of binary sequences")
public final class BinaryCrossEntropyLoss implements LossProvider {
    private static final double LEAST = 1e-7;

    @Override
    public List<Parameter> parameters() {
        return List.of(Smoothing.parameter());
    }

    @Override
    public ILossFunction create(Hyperparameters settings) {
        double smoothing = Smoothing.of(settings);
        return new LossByRow(
                "binary_cross_entropy(" + settings + ")",
                new OneAgainstAll(new MeanLoss(new Entropy(smoothing)), smoothing));
    }

    @Override
    public String output(Hyperparameters settings) {
        return "sigmoid";
    }

    @Override
    public Domain domain(Hyperparameters settings) {
        return Domain.PROBABILITIES;
    }

    private static double smoothed(double t, double smoothing) {
        return t * (1 - smoothing) + smoothing / 2;
    }

    private record Entropy(double smoothing) implements OutputLoss {
        @Override
        public double value(double p, double t) {
            double target = smoothed(t, smoothing);
            double kept = kept(p);
            return -target * Math.log(kept) - (1 - target) * Math.log(1 - kept);
        }

        @Override
        public double slope(double p, double t) {
            double kept = kept(p);
            return (kept - smoothed(t, smoothing)) / (kept * (1 - kept));
        }

        private static double kept(double p) {
            return Math.max(LEAST, Math.min(1 - LEAST, p));
        }
    }

    private record OneAgainstAll(MeanLoss mean, double smoothing) implements RowLoss {
        @Override
        public double loss(double[] predictions, int label) {
            return mean.loss(predictions, label);
        }

        @Override
        public void gradient(double[] predictions, int label, double[] gradient) {
            mean.gradient(predictions, label, gradient);
        }

        @Override
        public boolean knowsSums(Output output) {
            return output == Output.SIGMOID;
        }

        @Override
        public void sumsGradient(Output output, double[] predictions, int label, double[] gradient) {
            for (int i = 0; i < predictions.length; i++) {
                gradient[i] = (predictions[i] - smoothed(i == label ? 1 : 0, smoothing)) / predictions.length;
            }
        }
    }
}
