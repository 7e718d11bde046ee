package org.neuroplug.models.internal;

import java.util.Random;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.dataset.DataSet;
import org.nd4j.linalg.factory.Nd4j;

/** Points of the plane in three classes: near, to the left, to the right. No straight lines part them. */
final class Problem {
    static final int FEATURES = 2;
    static final int CLASSES = 3;

    private Problem() {}

    static DataSet of(int rows, DataType type) {
        Random random = new Random(17);
        INDArray features = Nd4j.create(type, rows, FEATURES);
        INDArray labels = Nd4j.create(type, rows, CLASSES);
        for (int row = 0; row < rows; row++) {
            double x = random.nextGaussian();
            double y = random.nextGaussian();
            features.putScalar(row, 0, x);
            features.putScalar(row, 1, y);
            labels.putScalar(row, Math.hypot(x, y) < 0.9 ? 0 : x < 0 ? 1 : 2, 1);
        }
        return new DataSet(features, labels);
    }
}
