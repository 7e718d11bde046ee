package org.neuroplug.models.internal.kmeans;

import java.util.Arrays;
import org.neuroplug.api.InvalidInputException;
import org.neuroplug.api.data.Samples;
import org.neuroplug.api.run.Evaluation;
import org.neuroplug.spi.TrainedModel;
import org.neuroplug.spi.TrainingState;

/**
 * Centres and how frequent each class is in their clusters: (n + 1) / (N + classes) for n of N rows, so that nothing is held impossible and
 * an empty cluster knows nothing (Laplace's rule of succession).
 */
final class ClusterModel implements TrainedModel {
    private final ClusterShape shape;
    private final Centres centres;

    /** Logarithms of frequencies {@code [cluster, class]}, as the network's output layer has them. */
    private final float[] logits;

    private final float[] probabilities;
    private int steps;
    private int epochs;

    /** With centres at 0, and every class equally frequent. */
    ClusterModel(ClusterShape shape) {
        this.shape = shape;
        this.centres = new Centres(shape.features(), shape.k());
        this.logits = new float[shape.k() * shape.classes()];
        this.probabilities = new float[logits.length];
        learn(new int[shape.k()][shape.classes()]);
    }

    /** @throws InvalidInputException when the state is one of another network */
    ClusterModel(ClusterShape shape, TrainingState state) {
        this(shape);
        float[] parameters = state.parameters();
        if (parameters.length != shape.parameters()) {
            throw new InvalidInputException(
                    "the network has " + shape.parameters() + " weights, the state " + parameters.length);
        }
        for (int j = 0; j < shape.k(); j++) {
            double[] centre = new double[shape.features()];
            int at = j * shape.features();
            Arrays.setAll(centre, i -> parameters[at + i]);
            centres.move(j, centre);
        }
        int at = (shape.features() + 1) * shape.k();
        int biases = at + shape.k() * shape.classes();
        for (int j = 0; j < shape.k(); j++) {
            for (int c = 0; c < shape.classes(); c++) {
                logits[j * shape.classes() + c] = parameters[at + c * shape.k() + j] + parameters[biases + c];
            }
        }
        normalize();
        steps = state.steps();
        epochs = state.epochs();
    }

    Centres centres() {
        return centres;
    }

    int epochs() {
        return epochs;
    }

    /** Takes what the rows of each cluster are. */
    void learn(int[][] counts) {
        int classes = shape.classes();
        for (int j = 0; j < counts.length; j++) {
            double rows = Arrays.stream(counts[j]).sum();
            for (int c = 0; c < classes; c++) {
                logits[j * classes + c] = (float) Math.log((counts[j][c] + 1) / (rows + classes));
            }
        }
        normalize();
    }

    private void normalize() {
        int classes = shape.classes();
        for (int j = 0; j < shape.k(); j++) {
            double sum = 0;
            for (int c = 0; c < classes; c++) {
                sum += Math.exp(logits[j * classes + c]);
            }
            for (int c = 0; c < classes; c++) {
                probabilities[j * classes + c] = (float) (Math.exp(logits[j * classes + c]) / sum);
            }
        }
    }

    /** An epoch has ended. */
    void passed(int stepsOfEpoch) {
        steps += stepsOfEpoch;
        epochs++;
    }

    /** The cross-entropy of one row. */
    double loss(int cluster, int label) {
        return -Math.log(probabilities[cluster * shape.classes() + label]);
    }

    @Override
    public Evaluation evaluate(Samples samples) {
        int[] cluster = centres.nearest(samples);
        double loss = 0;
        int right = 0;
        for (int r = 0; r < cluster.length; r++) {
            loss += loss(cluster[r], samples.label(r));
            right += majority(cluster[r]) == samples.label(r) ? 1 : 0;
        }
        return new Evaluation(loss / cluster.length, (double) right / cluster.length);
    }

    /** The most frequent class; of equally frequent ones the first. */
    private int majority(int cluster) {
        int at = cluster * shape.classes();
        int best = 0;
        for (int c = 1; c < shape.classes(); c++) {
            if (probabilities[at + c] > probabilities[at + best]) {
                best = c;
            }
        }
        return best;
    }

    @Override
    public float[] predict(Samples samples) {
        int classes = shape.classes();
        int[] cluster = centres.nearest(samples);
        float[] all = new float[Math.multiplyExact(cluster.length, classes)];
        for (int r = 0; r < cluster.length; r++) {
            System.arraycopy(probabilities, cluster[r] * classes, all, r * classes, classes);
        }
        return all;
    }

    /** Weights and biases of the network: c, -|c|² / 2, logarithms of frequencies, 0. */
    @Override
    public TrainingState state() {
        float[] parameters = new float[shape.parameters()];
        int k = shape.k();
        for (int j = 0; j < k; j++) {
            for (int i = 0; i < shape.features(); i++) {
                parameters[j * shape.features() + i] = centres.value(j, i);
            }
            parameters[k * shape.features() + j] = (float) -centres.halfSquare(j);
            for (int c = 0; c < shape.classes(); c++) {
                parameters[(shape.features() + 1 + c) * k + j] = logits[j * shape.classes() + c];
            }
        }
        return new TrainingState(parameters, new float[0], steps, epochs);
    }
}
