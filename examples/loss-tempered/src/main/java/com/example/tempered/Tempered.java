package com.example.tempered;

import java.util.List;
import org.nd4j.linalg.lossfunctions.ILossFunction;
import org.neuroplug.api.plugin.Hyperparameters;
import org.neuroplug.api.plugin.Parameter;
import org.neuroplug.api.plugin.Plugin;
import org.neuroplug.api.plugin.Range;
import org.neuroplug.spi.LossByRow;
import org.neuroplug.spi.LossProvider;
import org.neuroplug.spi.RowLoss;
import org.osgi.service.component.annotations.Component;

/**
 * Between cross-entropy and the absolute error: (1 - p^q) / q for the probability p of the right class, which wrong labels mislead less.
 * Zhang and Sabuncu (2018), "Generalized cross entropy loss for training deep neural networks with noisy labels".
 */
@Component
@Plugin(name = "tempered", description = "cross-entropy that gives up on rows which it cannot learn")
public final class Tempered implements LossProvider {
    @Override
    public List<Parameter> parameters() {
        return List.of(Parameter.real("q", 0.7, Range.between(0.01, 1), "towards 0 cross-entropy, at 1 the absolute error"));
    }

    @Override
    public ILossFunction create(Hyperparameters settings) {
        return new LossByRow("tempered", new Power(settings.real("q")));
    }

    @Override
    public Domain domain(Hyperparameters settings) {
        return Domain.PROBABILITIES;
    }

    private record Power(double q) implements RowLoss {
        /** Keeps the slope finite where a probability is 0. */
        private static final double SMALLEST = 1e-30;

        @Override
        public double loss(double[] predictions, int label) {
            return (1 - Math.pow(predictions[label], q)) / q;
        }

        @Override
        public void gradient(double[] predictions, int label, double[] gradient) {
            gradient[label] = -Math.pow(Math.max(predictions[label], SMALLEST), q - 1);
        }

        /** What comes before softmax learns by p^q (p[i] - 1[i = label]), without a division by p. */
        @Override
        public boolean knowsSums(Output output) {
            return output == Output.SOFTMAX;
        }

        @Override
        public void sumsGradient(Output output, double[] predictions, int label, double[] gradient) {
            double weight = Math.pow(predictions[label], q);
            for (int i = 0; i < predictions.length; i++) {
                gradient[i] = weight * (predictions[i] - (i == label ? 1 : 0));
            }
        }
    }
}
