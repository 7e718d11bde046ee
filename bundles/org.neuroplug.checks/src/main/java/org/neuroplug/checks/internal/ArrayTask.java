package org.neuroplug.checks.internal;

import java.util.function.Supplier;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** Values and gradients of one thread's own float32 inputs. */
final class ArrayTask implements Supplier<double[]> {
    private static final long[] SHAPE = {20, 25};

    private final ArrayCalls calls;
    private final INDArray inputs;
    private final INDArray upstream;

    ArrayTask(ArrayCalls calls, int seed) {
        this.calls = calls;
        this.inputs = SampleArrays.normal(seed, SHAPE).castTo(DataType.FLOAT);
        this.upstream = SampleArrays.normal(seed + 10, SHAPE).castTo(DataType.FLOAT);
    }

    /** {@code [20 · 50]}: the values and the gradients. */
    @Override
    public double[] get() {
        return ArrayCalls.numbers(Nd4j.concat(1, calls.forward(inputs), calls.backward(inputs, upstream)));
    }
}
