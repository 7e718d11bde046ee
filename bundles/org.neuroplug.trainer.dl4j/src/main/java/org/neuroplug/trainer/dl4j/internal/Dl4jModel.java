package org.neuroplug.trainer.dl4j.internal;

import java.util.stream.IntStream;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.dataset.DataSet;
import org.neuroplug.api.data.Samples;
import org.neuroplug.api.run.Evaluation;
import org.neuroplug.spi.TrainedModel;

/** A network with its weights. */
final class Dl4jModel implements TrainedModel {
    /** Rows evaluated at once: enough for BLAS to work well, few enough to need little memory. */
    private static final int CHUNK = 500;

    private final MultiLayerNetwork network;
    private final int classes;

    Dl4jModel(MultiLayerNetwork network, int classes) {
        this.network = network;
        this.classes = classes;
    }

    @Override
    public Evaluation evaluate(Samples samples) {
        int[] order = IntStream.range(0, samples.size()).toArray();
        BatchBuffer buffer = null;
        double loss = 0;
        int right = 0;
        for (int from = 0; from < order.length; from += CHUNK) {
            int rows = Math.min(CHUNK, order.length - from);
            if (buffer == null || buffer.rows() != rows) {
                buffer = new BatchBuffer(samples, classes, rows);
            }
            buffer.fill(order, from);
            loss += rows * network.score(new DataSet(buffer.features(), buffer.labels()), false);
            right += right(network.output(buffer.features(), false), samples, from);
        }
        return new Evaluation(loss / order.length, (double) right / order.length);
    }

    /** Rows whose most likely class is the right one; of equally likely classes the first counts. */
    private static int right(INDArray probabilities, Samples samples, int from) {
        float[] p = probabilities.dup('c').data().asFloat();
        int rows = (int) probabilities.size(0);
        int classes = (int) probabilities.size(1);
        int right = 0;
        for (int i = 0; i < rows; i++) {
            int best = 0;
            for (int c = 1; c < classes; c++) {
                if (p[i * classes + c] > p[i * classes + best]) {
                    best = c;
                }
            }
            right += best == samples.label(from + i) ? 1 : 0;
        }
        return right;
    }
}
