package org.neuroplug.spi;

import java.nio.FloatBuffer;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.api.shape.Shape;

/**
 * The memory of a float32 array whose elements follow each other without gaps, in the array's own order. It is copied
 * to and from Java in pieces of {@value #PIECE} floats: they stay in the first-level cache, so that a copy costs next to
 * nothing and no large Java array is ever needed.
 */
final class DenseFloats {
    static final int PIECE = 4096;

    private final FloatBuffer memory;
    private final int offset;
    private final int length;

    private DenseFloats(INDArray array) {
        memory = array.data().asNioFloat();
        offset = memory.position();
        length = Math.toIntExact(array.length());
    }

    /** The array itself when it is dense float32, else a copy that is. */
    static INDArray dense(INDArray array) {
        return dense(array, array.ordering());
    }

    /** The array itself when it is dense float32 in that order, else a copy that is. */
    static INDArray dense(INDArray array, char order) {
        INDArray floats = array.castTo(DataType.FLOAT);
        return floats.ordering() == order && Shape.hasDefaultStridesForShape(floats) ? floats : floats.dup(order);
    }

    /** Brings back to an array what was done to {@link #dense} of it; returns that array. */
    static INDArray store(INDArray dense, INDArray into) {
        return dense == into ? into : into.assign(dense);
    }

    /** The memory of what {@link #dense} returned. */
    static DenseFloats of(INDArray dense) {
        return new DenseFloats(dense);
    }

    int length() {
        return length;
    }

    /** Copies {@code count} elements from element {@code at} on to the beginning of an array. */
    void read(int at, float[] into, int count) {
        memory.get(offset + at, into, 0, count);
    }

    /** Copies the beginning of an array to {@code count} elements from element {@code at} on. */
    void write(int at, float[] from, int count) {
        memory.put(offset + at, from, 0, count);
    }
}
