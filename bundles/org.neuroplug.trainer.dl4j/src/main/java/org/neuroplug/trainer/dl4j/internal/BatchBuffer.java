package org.neuroplug.trainer.dl4j.internal;

import java.util.Arrays;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.neuroplug.api.data.Samples;

/**
 * Room for one batch, filled anew for each step, so that training allocates no arrays for its inputs: features
 * {@code [rows, width]} and one-hot labels {@code [rows, classes]}, both float32.
 */
final class BatchBuffer {
    private final Samples samples;
    private final int classes;
    private final int rows;
    private final float[] featureRow;
    private final float[] labelRow;
    private final INDArray features;
    private final INDArray labels;

    BatchBuffer(Samples samples, int classes, int rows) {
        this.samples = samples;
        this.classes = classes;
        this.rows = rows;
        this.featureRow = new float[samples.width()];
        this.labelRow = new float[classes];
        this.features = Nd4j.createUninitialized(DataType.FLOAT, new long[] {rows, samples.width()}, 'c');
        this.labels = Nd4j.createUninitialized(DataType.FLOAT, new long[] {rows, classes}, 'c');
    }

    int rows() {
        return rows;
    }

    /** Copies the samples {@code order[from] … order[from + rows - 1]}. */
    BatchBuffer fill(int[] order, int from) {
        var x = features.data().asNioFloat();
        var y = labels.data().asNioFloat();
        for (int i = 0; i < rows; i++) {
            int row = order[from + i];
            samples.copyRow(row, featureRow, 0);
            x.put(i * featureRow.length, featureRow);
            Arrays.fill(labelRow, 0);
            labelRow[samples.label(row)] = 1;
            y.put(i * classes, labelRow);
        }
        return this;
    }

    INDArray features() {
        return features;
    }

    INDArray labels() {
        return labels;
    }
}
