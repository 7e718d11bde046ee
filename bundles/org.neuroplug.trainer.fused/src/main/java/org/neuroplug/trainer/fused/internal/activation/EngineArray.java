package org.neuroplug.trainer.fused.internal.activation;

import java.nio.FloatBuffer;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.neuroplug.trainer.fused.internal.engine.EngineThreads;
import org.neuroplug.trainer.fused.internal.kernel.Matrix;

/**
 * An array [rows, columns] of the engine's, row after row, and its memory. That is outside of Java's heap and that of a {@link Matrix}
 * within, so that neither can be a view of the other: numbers are copied, all at once where the matrix has no padding, else row by row. For
 * the thread that makes it.
 */
final class EngineArray {
    private final int rows;
    private final int columns;
    private final INDArray array;
    private final FloatBuffer memory;

    EngineArray(int rows, int columns) {
        this.rows = rows;
        this.columns = columns;
        EngineThreads.one();
        this.array = Nd4j.createUninitializedDetached(DataType.FLOAT, 'c', rows, columns);
        this.memory = array.data().asNioFloat();
    }

    INDArray array() {
        return array;
    }

    /** Takes over the first rows of a matrix. */
    void write(Matrix from) {
        if (from.stride() == columns) {
            memory.put(0, from.values(), from.at(0), rows * columns);
            return;
        }
        for (int row = 0; row < rows; row++) {
            memory.put(row * columns, from.values(), from.at(row), columns);
        }
    }

    /** Brings back what the engine returned: this array, as a rule, else any other of its shape. */
    void read(INDArray result, Matrix into) {
        if (result != array) {
            array.assign(result);
        }
        if (into.stride() == columns) {
            memory.get(0, into.values(), into.at(0), rows * columns);
            return;
        }
        for (int row = 0; row < rows; row++) {
            memory.get(row * columns, into.values(), into.at(row), columns);
        }
    }
}
