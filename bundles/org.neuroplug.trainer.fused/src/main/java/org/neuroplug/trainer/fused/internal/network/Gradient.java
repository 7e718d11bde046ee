package org.neuroplug.trainer.fused.internal.network;

import org.neuroplug.trainer.fused.internal.kernel.Matrix;

/**
 * Where the gradient G of some weights goes: {@code into = start + scale · G}. For an optimizer that wants to see it, start is zero; for
 * plain gradient descent both are the weights themselves and scale is minus the learning rate, so that they are updated while
 * the gradient is computed.
 */
public interface Gradient {
    /** [1 or rows, columns]. */
    Matrix start();

    /** [rows, columns]. */
    Matrix into();

    float scale();

    /** For gradients that are wanted as they are. */
    record Plain(Matrix start, Matrix into) implements Gradient {
        /** Of weights of this shape. */
        public Plain(int rows, int columns) {
            this(new Matrix(1, columns), new Matrix(rows, columns));
        }

        @Override
        public float scale() {
            return 1;
        }
    }
}
