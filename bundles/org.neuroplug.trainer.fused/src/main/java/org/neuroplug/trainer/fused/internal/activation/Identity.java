package org.neuroplug.trainer.fused.internal.activation;

import org.neuroplug.trainer.fused.internal.kernel.Matrix;

/** y = x. */
record Identity() implements LayerFunction {
    @Override
    public void forward(Matrix z, Matrix a, int rows, boolean training) {
        if (a != z) {
            System.arraycopy(z.values(), z.at(0), a.values(), a.at(0), z.at(rows) - z.at(0));
        }
    }

    @Override
    public void backward(Matrix z, Matrix a, Matrix gradient, int rows) {
        // dL/dz = dL/da
    }

    @Override
    public String name() {
        return "linear";
    }
}
