package org.neuroplug.losses.internal;

import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.lossfunctions.ILossFunction;

/** A loss of a single row, asked for as the reference trainer asks. */
record CheckedLoss(ILossFunction function) {
    private static INDArray row(DataType type, double... numbers) {
        return Nd4j.createFromArray(new double[][] {numbers}).castTo(type);
    }

    private static INDArray target(DataType type, int classes, int label) {
        double[] target = new double[classes];
        target[label] = 1;
        return row(type, target);
    }

    /** Of predictions. */
    double loss(int label, double... predictions) {
        return loss(Activation.IDENTITY, DataType.DOUBLE, label, predictions);
    }

    /** Of sums. */
    double loss(Activation output, DataType type, int label, double... sums) {
        return function.computeScore(
                target(type, sums.length, label), row(type, sums), output.getActivationFunction(), null, false);
    }

    /** By sums. */
    double[] gradient(Activation output, DataType type, int label, double... sums) {
        return function.computeGradient(
                        target(type, sums.length, label), row(type, sums), output.getActivationFunction(), null)
                .ravel()
                .toDoubleVector();
    }
}
