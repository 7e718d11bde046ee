package org.neuroplug.trainer.fused.internal;

import java.util.Optional;
import org.neuroplug.trainer.fused.internal.activation.LayerFunction;
import org.neuroplug.trainer.fused.internal.data.Dropout;
import org.neuroplug.trainer.fused.internal.kernel.Matrix;
import org.neuroplug.trainer.fused.internal.network.Affine;

/**
 * A layer, or several folded ones, with the arrays of a step, which are allocated once: z = x · W + b, a = f(z).
 *
 * @param layer which one of the network it ends with, from 1
 * @param affine W and b
 * @param function f; of the last stage, the loss knows it
 * @param dropout of the inputs, but for those of the first stage
 * @param x [rows, in], the inputs after dropout, if there is any
 * @param z [rows, out]
 * @param a [rows, out]; z itself where f is the identity
 * @param dz [rows, out], dL/da and then dL/dz
 * @param transposed [out, in], Wᵀ
 * @param zeros [1, in]
 */
record Stage(
        int layer,
        Affine affine,
        LayerFunction function,
        Optional<Dropout> dropout,
        Matrix x,
        Matrix z,
        Matrix a,
        Matrix dz,
        Matrix transposed,
        Matrix zeros) {
    /**
     * @param linear whether f is the identity
     * @param rows of the largest batch
     * @param first whether the network's inputs are its inputs
     */
    static Stage of(
            int layer,
            Affine affine,
            LayerFunction function,
            boolean linear,
            Optional<Dropout> dropout,
            int rows,
            boolean first) {
        int in = affine.w().rows();
        int out = affine.w().columns();
        Matrix z = new Matrix(rows, out);
        return new Stage(
                layer,
                affine,
                function,
                dropout,
                dropout.isPresent() ? new Matrix(rows, in) : null,
                z,
                linear ? z : new Matrix(rows, out),
                new Matrix(rows, out),
                first ? null : new Matrix(out, in),
                first ? null : new Matrix(1, in));
    }
}
