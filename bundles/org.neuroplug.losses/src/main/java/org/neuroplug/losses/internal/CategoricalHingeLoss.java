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
 * The hinge loss of the margin between the right class and the best other one (Crammer and Singer 2001, <em>On the algorithmic
 * implementation of multiclass kernel-based vector machines</em>). As in Keras, the best other one counts as 0 where it is less.
 */
@Component
@Plugin(name = "categorical_hinge", description = "how far the right class is from leading the best other one by 1")
@Formula(
        text = "max(0, 1 + max(0, max of p_i of wrong classes) - p of the right one)",
        source =
                "Crammer and Singer 2001, On the algorithmic implementation of multiclass kernel-based vector machines")
public final class CategoricalHingeLoss implements LossProvider {
    @Override
    public ILossFunction create(Hyperparameters settings) {
        return new LossByRow("categorical_hinge", new Margin());
    }

    @Override
    public String output(Hyperparameters settings) {
        return "linear";
    }

    private record Margin() implements RowLoss {
        @Override
        public double loss(double[] predictions, int label) {
            return Math.max(0, 1 + best(predictions, rival(predictions, label)) - predictions[label]);
        }

        @Override
        public void gradient(double[] predictions, int label, double[] gradient) {
            int rival = rival(predictions, label);
            if (1 + best(predictions, rival) - predictions[label] > 0) {
                gradient[label] = -1;
                gradient[rival] = predictions[rival] > 0 ? 1 : 0;
            }
        }

        private static double best(double[] predictions, int rival) {
            return Math.max(0, predictions[rival]);
        }

        /** The first of the largest others. */
        private static int rival(double[] predictions, int label) {
            int rival = label == 0 ? 1 : 0;
            for (int i = rival + 1; i < predictions.length; i++) {
                rival = i != label && predictions[i] > predictions[rival] ? i : rival;
            }
            return rival;
        }
    }
}
