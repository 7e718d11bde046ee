package org.neuroplug.trainer.fused.internal.activation;

import java.util.Arrays;
import org.neuroplug.trainer.fused.internal.kernel.Matrix;

/**
 * A function that maps every number on its own. It is called once for all rows, which is faster than row by row; what it made of
 * the padding is cleared.
 */
record Pointwise(String name, FloatFunction function) implements LayerFunction {
    @Override
    public void forward(Matrix z, Matrix a, int rows, boolean training) {
        function.values(z.values(), a.values(), z.at(0), z.at(rows));
        clearPadding(a, rows);
    }

    @Override
    public void backward(Matrix z, Matrix a, Matrix gradient, int rows) {
        function.backward(z.values(), a.values(), gradient.values(), z.at(0), z.at(rows));
        clearPadding(gradient, rows);
    }

    /** Numbers behind the last column of each row become zero again. */
    static void clearPadding(Matrix matrix, int rows) {
        if (matrix.columns() < matrix.stride()) {
            for (int row = 0; row < rows; row++) {
                Arrays.fill(matrix.values(), matrix.at(row) + matrix.columns(), matrix.at(row + 1), 0);
            }
        }
    }
}
