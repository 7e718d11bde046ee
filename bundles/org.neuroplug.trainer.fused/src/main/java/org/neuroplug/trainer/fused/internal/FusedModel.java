package org.neuroplug.trainer.fused.internal;

import org.neuroplug.api.InvalidInputException;
import org.neuroplug.api.data.Samples;
import org.neuroplug.api.run.Evaluation;
import org.neuroplug.spi.TrainedModel;
import org.neuroplug.spi.TrainingState;
import org.neuroplug.trainer.fused.internal.kernel.Matrix;
import org.neuroplug.trainer.fused.internal.loss.Loss;

/** A network with its weights. */
final class FusedModel implements TrainedModel {
    private final LiveNetwork network;
    private final int classes;

    /** @throws InvalidInputException when the network has not one output for each class */
    FusedModel(LiveNetwork network, int classes) {
        this.network = network;
        this.classes = classes;
        if (network.plan().outputs() != classes) {
            throw new InvalidInputException(
                    "the network has " + network.plan().outputs() + " outputs, the data " + classes + " classes");
        }
    }

    @Override
    public Evaluation evaluate(Samples samples) {
        Inference inference = new Inference(network);
        Score score = new Score(inference.loss());
        inference.run(samples, score);
        return new Evaluation(score.loss / samples.size() + network.penalty(), (double) score.right / samples.size());
    }

    /** Adds losses up, and counts the rows whose most likely class is the right one; of equally likely ones the first counts. */
    private static final class Score implements Inference.Sink {
        private final Loss function;
        private double loss;
        private int right;

        Score(Loss function) {
            this.function = function;
        }

        @Override
        public void accept(Matrix predictions, int[] labels, int from, int rows) {
            for (int row = 0; row < rows; row++) {
                if (labels[row] < 0 || labels[row] >= predictions.columns()) {
                    throw new InvalidInputException("the label of row " + (from + row) + " must be from 0 to "
                            + (predictions.columns() - 1) + ", was " + labels[row]);
                }
            }
            loss += function.sum(predictions, labels, rows);
            for (int row = 0; row < rows; row++) {
                right += best(predictions, row) == labels[row] ? 1 : 0;
            }
        }

        private static int best(Matrix predictions, int row) {
            float[] p = predictions.values();
            int at = predictions.at(row);
            int best = 0;
            for (int c = 1; c < predictions.columns(); c++) {
                if (p[at + c] > p[at + best]) {
                    best = c;
                }
            }
            return best;
        }
    }

    @Override
    public float[] predict(Samples samples) {
        float[] all = new float[Math.multiplyExact(samples.size(), classes)];
        new Inference(network).run(samples, (predictions, labels, from, rows) -> {
            for (int row = 0; row < rows; row++) {
                System.arraycopy(predictions.values(), predictions.at(row), all, (from + row) * classes, classes);
            }
        });
        return all;
    }

    @Override
    public TrainingState state() {
        return network.state();
    }
}
