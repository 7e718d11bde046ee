package org.neuroplug.losses.internal;

import org.nd4j.linalg.lossfunctions.ILossFunction;
import org.neuroplug.api.plugin.Formula;
import org.neuroplug.api.plugin.Hyperparameters;
import org.neuroplug.api.plugin.Plugin;
import org.neuroplug.spi.LossByRow;
import org.neuroplug.spi.LossProvider;
import org.neuroplug.spi.RowLoss;
import org.osgi.service.component.annotations.Component;

/**
 * The Kullback-Leibler divergence (Kullback and Leibler 1951, <em>On information and sufficiency</em>). Of targets 1 and 0 it is
 * cross-entropy but for the 1e-7 that Keras takes for 0.
 */
@Component
@Plugin(
        name = "kl_divergence",
        description = "how far the predicted distribution is from the right one",
        aliases = {"kullback_leibler_divergence", "kld", "kl_div", "KLDivLoss"})
@Formula(
        text = "sum_i t_i log(t_i / p_i), t_i = 1 if i is right, else 1e-7",
        source = "Kullback and Leibler 1951, On information and sufficiency")
public final class KlDivergenceLoss implements LossProvider {
    /** What Keras keeps targets above. */
    private static final double LEAST = 1e-7;

    @Override
    public ILossFunction create(Hyperparameters settings) {
        return new LossByRow("kl_divergence", new Divergence(new TargetEntropy(new Kept())));
    }

    @Override
    public Domain domain(Hyperparameters settings) {
        return Domain.PROBABILITIES;
    }

    private record Kept() implements TargetEntropy.Targets {
        @Override
        public double right(int classes) {
            return 1;
        }

        @Override
        public double wrong(int classes) {
            return LEAST;
        }
    }

    /** Cross-entropy less the entropy of the targets, which no prediction changes. */
    private record Divergence(TargetEntropy entropy) implements RowLoss {
        @Override
        public double loss(double[] predictions, int label) {
            return entropy.loss(predictions, label) + (predictions.length - 1) * LEAST * Math.log(LEAST);
        }

        @Override
        public void gradient(double[] predictions, int label, double[] gradient) {
            entropy.gradient(predictions, label, gradient);
        }

        @Override
        public boolean knowsSums(Output output) {
            return entropy.knowsSums(output);
        }

        @Override
        public void sumsGradient(Output output, double[] predictions, int label, double[] gradient) {
            entropy.sumsGradient(output, predictions, label, gradient);
        }
    }
}
