package org.neuroplug.checks.internal;

import java.util.Arrays;
import org.nd4j.linalg.activations.IActivation;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.lossfunctions.ILossFunction;

/**
 * A loss of rows as trainers call it, by the sums of an output layer {@code [rows, classes]}, row after row.
 *
 * @param output what makes predictions of sums
 * @param type of the engine's arrays
 * @param labels the class that is right in each row
 */
record LossRows(ILossFunction loss, IActivation output, DataType type, int classes, int... labels) {
    /** Of each row. */
    double[] losses(double... sums) {
        return doubles(
                loss.computeScoreArray(targets(), array(sums), output, null), labels.length, "computeScoreArray");
    }

    /** Of all rows together. */
    double sum(double... sums) {
        return loss.computeScore(targets(), array(sums), output, null, false);
    }

    /** Of a row, on average. */
    double mean(double... sums) {
        return loss.computeScore(targets(), array(sums), output, null, true);
    }

    /** Of the sum of all rows, by each of the layer's sums. */
    double[] gradient(double... sums) {
        return doubles(loss.computeGradient(targets(), array(sums), output, null), sums.length, "computeGradient");
    }

    double[] predictions(double... sums) {
        return doubles(output.getActivation(array(sums), true), sums.length, "the activation");
    }

    private static double[] doubles(INDArray array, int length, String what) {
        double[] values = array.dup('c').data().asDouble();
        if (values.length != length) {
            throw new Breach(what + " must give " + length + " numbers, gave an array of shape "
                    + Arrays.toString(array.shape()));
        }
        return values;
    }

    private INDArray array(double[] rowAfterRow) {
        return Nd4j.createFromArray(rowAfterRow.clone()).castTo(type).reshape('c', labels.length, classes);
    }

    private INDArray targets() {
        double[] targets = new double[labels.length * classes];
        for (int row = 0; row < labels.length; row++) {
            targets[row * classes + labels[row]] = 1;
        }
        return array(targets);
    }
}
