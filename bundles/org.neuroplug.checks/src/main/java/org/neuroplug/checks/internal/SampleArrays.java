package org.neuroplug.checks.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** Pre-activations of a few samples with a few features. */
final class SampleArrays {
    private static final int ROWS = 4;
    private static final int COLUMNS = 6;
    private static final double[] SCALES = {0.1, 0.5, 1, 2, 5, 20};
    private static final int PER_SCALE = 3;

    private SampleArrays() {}

    /** {@code [4, 6]} float64 each: small to large, and one whose elements are all equal; over 400 elements together. */
    static List<INDArray> all() {
        List<INDArray> arrays = new ArrayList<>();
        arrays.add(Nd4j.zeros(DataType.DOUBLE, ROWS, COLUMNS));
        int seed = 1;
        for (double scale : SCALES) {
            for (int i = 0; i < PER_SCALE; i++) {
                arrays.add(normal(seed++, ROWS, COLUMNS).mul(scale));
            }
        }
        return arrays;
    }

    /** Arrays with elements of ±80. */
    static INDArray far() {
        INDArray array = normal(99, ROWS, COLUMNS);
        for (int i = 0; i < ROWS * COLUMNS; i += 5) {
            array.putScalar(i / COLUMNS, i % COLUMNS, i % 2 == 0 ? 80 : -80);
        }
        return array;
    }

    /** Float64 normally distributed numbers, different ones for different seeds, in 'c' order. */
    static INDArray normal(int seed, long... shape) {
        Random random = new Random(seed);
        INDArray array = Nd4j.create(DataType.DOUBLE, shape);
        double[] numbers = new double[Math.toIntExact(array.length())];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = random.nextGaussian();
        }
        return Nd4j.createFromArray(numbers).reshape('c', shape);
    }
}
