package org.neuroplug.trainer.dl4j.internal;

import java.util.stream.IntStream;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.dataset.DataSet;
import org.neuroplug.api.data.Samples;
import org.neuroplug.api.run.Evaluation;
import org.neuroplug.spi.TrainedModel;
import org.neuroplug.spi.TrainingState;

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

    @Override
    public float[] predict(Samples samples) {
        int[] order = IntStream.range(0, samples.size()).toArray();
        float[] probabilities = new float[Math.multiplyExact(samples.size(), classes)];
        BatchBuffer buffer = null;
        for (int from = 0; from < order.length; from += CHUNK) {
            int rows = Math.min(CHUNK, order.length - from);
            if (buffer == null || buffer.rows() != rows) {
                buffer = new BatchBuffer(samples, classes, rows);
            }
            INDArray output = network.output(buffer.fill(order, from).features(), false);
            System.arraycopy(output.dup('c').data().asFloat(), 0, probabilities, from * classes, rows * classes);
        }
        return probabilities;
    }

    @Override
    public TrainingState state() {
        INDArray optimizer = network.updaterState();
        return new TrainingState(
                floats(network.params()),
                optimizer == null ? new float[0] : floats(optimizer),
                network.getIterationCount(),
                network.getEpochCount());
    }

    private static float[] floats(INDArray vector) {
        return vector.dup().data().asFloat();
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
