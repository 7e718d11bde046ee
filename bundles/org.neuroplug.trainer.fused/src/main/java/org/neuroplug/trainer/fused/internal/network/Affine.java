package org.neuroplug.trainer.fused.internal.network;

import org.neuroplug.trainer.fused.internal.kernel.Kernels;
import org.neuroplug.trainer.fused.internal.kernel.Matrix;

/** A map z = x · W + b: that of one layer, or of several ones together. For one thread. */
public interface Affine {
    /** W [in, out]. */
    Matrix w();

    /** b [1, out]. */
    Matrix b();

    /** Where dL/dW goes. */
    Gradient wGradient();

    /** Where dL/db goes. */
    Gradient bGradient();

    /** Makes W and b of what they are made of; before a step. */
    default void refresh(Kernels kernels) {}

    /** Hands the gradients on to what W and b are made of; once they are complete. */
    default void distribute(Kernels kernels) {}

    /** One layer. */
    record Single(Matrix w, Matrix b, Gradient wGradient, Gradient bGradient) implements Affine {}
}
