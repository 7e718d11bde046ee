package org.neuroplug.spi;

import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import org.nd4j.common.primitives.Pair;
import org.nd4j.linalg.activations.IActivation;
import org.nd4j.linalg.activations.impl.ActivationSigmoid;
import org.nd4j.linalg.activations.impl.ActivationSoftmax;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.lossfunctions.ILossFunction;
import org.neuroplug.spi.RowLoss.Output;

/**
 * A {@link RowLoss} as DL4J calls losses: of sums {@code [rows, classes]}, in any precision, and of labels of the same shape with a
 * single 1 in each row. It takes no masks: there are no rows here that do not count. Trainers that have a faster way ask for
 * {@link #loss()}.
 */
public final class LossByRow implements ILossFunction {
    private static final long serialVersionUID = 1L;

    private final String name;
    private final transient RowLoss loss;

    /**
     * Wraps a loss.
     *
     * @param name what messages call it
     */
    public LossByRow(String name, RowLoss loss) {
        this.name = Objects.requireNonNull(name, "name");
        this.loss = Objects.requireNonNull(loss, "loss");
    }

    /** The loss itself. */
    public RowLoss loss() {
        return loss;
    }

    /** The output activation by whose sums the loss gives its gradient; empty when that is to be found by the chain rule. */
    public Optional<Output> sumsOf(IActivation activation) {
        Class<?> type = activation.getClass();
        Optional<Output> output = type == ActivationSoftmax.class
                ? Optional.of(Output.SOFTMAX)
                : type == ActivationSigmoid.class ? Optional.of(Output.SIGMOID) : Optional.empty();
        return output.filter(loss::knowsSums);
    }

    @Override
    public double computeScore(
            INDArray labels, INDArray preOutput, IActivation activationFn, INDArray mask, boolean average) {
        double[] losses = losses(labels, preOutput, activationFn, mask);
        double sum = Arrays.stream(losses).sum();
        return average ? sum / losses.length : sum;
    }

    /** The loss of each row, {@code [rows, 1]}. */
    @Override
    public INDArray computeScoreArray(INDArray labels, INDArray preOutput, IActivation activationFn, INDArray mask) {
        double[] losses = losses(labels, preOutput, activationFn, mask);
        return Nd4j.createFromArray(losses).castTo(preOutput.dataType()).reshape(losses.length, 1);
    }

    /** The gradient of the sum over rows by the output layer's sums. */
    @Override
    public INDArray computeGradient(INDArray labels, INDArray preOutput, IActivation activationFn, INDArray mask) {
        int[] classes = classes(labels, preOutput, mask);
        double[][] predictions = predictions(preOutput, activationFn);
        double[][] gradients = new double[predictions.length][predictions[0].length];
        Optional<Output> direct = sumsOf(activationFn);
        for (int row = 0; row < gradients.length; row++) {
            if (direct.isPresent()) {
                loss.sumsGradient(direct.get(), predictions[row], classes[row], gradients[row]);
            } else {
                loss.gradient(predictions[row], classes[row], gradients[row]);
            }
        }
        INDArray made = Nd4j.createFromArray(gradients).castTo(preOutput.dataType());
        return direct.isPresent()
                ? made
                : activationFn.backprop(preOutput.dup('c'), made).getFirst();
    }

    @Override
    public Pair<Double, INDArray> computeGradientAndScore(
            INDArray labels, INDArray preOutput, IActivation activationFn, INDArray mask, boolean average) {
        return new Pair<>(
                computeScore(labels, preOutput, activationFn, mask, average),
                computeGradient(labels, preOutput, activationFn, mask));
    }

    private double[] losses(INDArray labels, INDArray preOutput, IActivation activationFn, INDArray mask) {
        int[] classes = classes(labels, preOutput, mask);
        double[][] predictions = predictions(preOutput, activationFn);
        double[] losses = new double[predictions.length];
        Arrays.setAll(losses, row -> loss.loss(predictions[row], classes[row]));
        return losses;
    }

    /** Activations overwrite what they are given. */
    private static double[][] predictions(INDArray preOutput, IActivation activation) {
        return rows(activation.getActivation(preOutput.dup('c'), true));
    }

    private static double[][] rows(INDArray matrix) {
        double[] all = matrix.dup('c').data().asDouble();
        int columns = Math.toIntExact(matrix.size(1));
        double[][] rows = new double[Math.toIntExact(matrix.size(0))][];
        Arrays.setAll(rows, row -> Arrays.copyOfRange(all, row * columns, (row + 1) * columns));
        return rows;
    }

    private int[] classes(INDArray labels, INDArray preOutput, INDArray mask) {
        if (mask != null) {
            throw new UnsupportedOperationException("the loss " + name + " takes no mask");
        }
        if (preOutput.rank() != 2 || !Arrays.equals(labels.shape(), preOutput.shape())) {
            throw new IllegalArgumentException(
                    "the loss " + name + " takes labels and sums of one shape [rows, classes], were "
                            + Arrays.toString(labels.shape()) + " and " + Arrays.toString(preOutput.shape()));
        }
        double[][] targets = rows(labels);
        int[] classes = new int[targets.length];
        Arrays.setAll(classes, row -> right(targets[row], row));
        return classes;
    }

    private int right(double[] targets, int row) {
        int right = -1;
        for (int i = 0; i < targets.length; i++) {
            boolean isRight = targets[i] == 1;
            if (!isRight && targets[i] != 0 || isRight && right >= 0) {
                throw oneClass(targets, row);
            }
            right = isRight ? i : right;
        }
        if (right < 0) {
            throw oneClass(targets, row);
        }
        return right;
    }

    private IllegalArgumentException oneClass(double[] targets, int row) {
        return new IllegalArgumentException("the loss " + name + " takes labels with a single 1 and otherwise 0, row "
                + row + " has " + Arrays.toString(targets));
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public String toString() {
        return name;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof LossByRow l && name.equals(l.name) && loss.equals(l.loss);
    }

    @Override
    public int hashCode() {
        return name.hashCode();
    }
}
