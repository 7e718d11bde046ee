package org.neuroplug.itests.subjects;

import org.nd4j.linalg.lossfunctions.ILossFunction;
import org.neuroplug.api.plugin.Hyperparameters;
import org.neuroplug.spi.LossByRow;
import org.neuroplug.spi.LossProvider;
import org.neuroplug.spi.RowLoss;

/** Cross-entropy in bits. */
public final class Surprise implements LossProvider {
    @Override
    public ILossFunction create(Hyperparameters settings) {
        return new LossByRow("surprise", new Bits());
    }

    private record Bits() implements RowLoss {
        private static final double LN_2 = Math.log(2);

        @Override
        public double loss(double[] predictions, int label) {
            return -Math.log(Math.max(predictions[label], Float.MIN_NORMAL)) / LN_2;
        }

        @Override
        public void gradient(double[] predictions, int label, double[] gradient) {
            gradient[label] = -1 / Math.max(predictions[label], Float.MIN_NORMAL) / LN_2;
        }

        @Override
        public boolean knowsSums(Output output) {
            return output == Output.SOFTMAX;
        }

        @Override
        public void sumsGradient(Output output, double[] predictions, int label, double[] gradient) {
            for (int i = 0; i < predictions.length; i++) {
                gradient[i] = (predictions[i] - (i == label ? 1 : 0)) / LN_2;
            }
        }
    }
}
