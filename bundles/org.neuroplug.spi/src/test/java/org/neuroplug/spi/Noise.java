package org.neuroplug.spi;

import java.util.Random;
import org.nd4j.common.util.ArrayUtil;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** Arrays of float32 numbers between -0.5 and 0.5, the same for the same seed. */
final class Noise {
    private Noise() {}

    static INDArray of(long seed, long... shape) {
        Random random = new Random(seed);
        float[] values = new float[Math.toIntExact(ArrayUtil.prodLong(shape))];
        for (int i = 0; i < values.length; i++) {
            values[i] = random.nextFloat() - 0.5f;
        }
        return Nd4j.createFromArray(values).reshape(shape);
    }
}
