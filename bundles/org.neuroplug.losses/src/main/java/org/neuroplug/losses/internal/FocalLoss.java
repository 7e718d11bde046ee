package org.neuroplug.losses.internal;

import java.util.List;
import org.nd4j.linalg.lossfunctions.ILossFunction;
import org.neuroplug.api.plugin.Formula;
import org.neuroplug.api.plugin.Hyperparameters;
import org.neuroplug.api.plugin.Parameter;
import org.neuroplug.api.plugin.Plugin;
import org.neuroplug.api.plugin.Range;
import org.neuroplug.spi.CrossEntropy;
import org.neuroplug.spi.LossByRow;
import org.neuroplug.spi.LossProvider;
import org.neuroplug.spi.RowLoss;
import org.osgi.service.component.annotations.Component;

/**
 * Focal loss (Lin, Goyal, Girshick, He and Dollár 2017, <em>Focal loss for dense object detection</em>), for softmax as in Keras'
 * {@code CategoricalFocalCrossentropy}.
 */
@Component
@Plugin(
        name = "focal",
        description = "cross-entropy that looks less at rows that are nearly right",
        aliases = "categorical_focal_crossentropy")
@Formula(
        text = "-alpha (1 - p)^gamma log p, p the probability of the right class",
        source = "Lin, Goyal, Girshick, He and Dollar 2017, Focal loss for dense object detection")
public final class FocalLoss implements LossProvider {
    private static final Parameter GAMMA =
            Parameter.real("gamma", 2, Range.atLeast(0), "how much less; 0 is cross-entropy times alpha");
    private static final Parameter ALPHA = Parameter.real("alpha", 0.25, Range.above(0), "weight of all rows");

    @Override
    public List<Parameter> parameters() {
        return List.of(GAMMA, ALPHA);
    }

    @Override
    public ILossFunction create(Hyperparameters settings) {
        return new LossByRow(
                "focal(" + settings + ")", new Focal(settings.real(GAMMA.name()), settings.real(ALPHA.name())));
    }

    @Override
    public Domain domain(Hyperparameters settings) {
        return Domain.PROBABILITIES;
    }

    private record Focal(double gamma, double alpha) implements RowLoss {
        @Override
        public double loss(double[] predictions, int label) {
            double p = kept(predictions[label]);
            return -alpha * Math.pow(1 - p, gamma) * Math.log(p);
        }

        @Override
        public void gradient(double[] predictions, int label, double[] gradient) {
            double p = kept(predictions[label]);
            gradient[label] = growth(p) / p;
        }

        @Override
        public boolean knowsSums(Output output) {
            return output == Output.SOFTMAX;
        }

        /** dp/dz[i] = p (1[i = label] - p[i]). */
        @Override
        public void sumsGradient(Output output, double[] predictions, int label, double[] gradient) {
            double growth = growth(kept(predictions[label]));
            for (int i = 0; i < predictions.length; i++) {
                gradient[i] = growth * ((i == label ? 1 : 0) - predictions[i]);
            }
        }

        /** p dL/dp = alpha (gamma p (1 - p)^(gamma - 1) log p - (1 - p)^gamma); the first part goes to 0 as p goes to 1. */
        private double growth(double p) {
            double focus = gamma > 0 && p < 1 ? gamma * p * Math.pow(1 - p, gamma - 1) * Math.log(p) : 0;
            return alpha * (focus - Math.pow(1 - p, gamma));
        }

        private static double kept(double p) {
            return Math.max(CrossEntropy.SMALLEST_PROBABILITY, Math.min(1, p));
        }
    }
}
