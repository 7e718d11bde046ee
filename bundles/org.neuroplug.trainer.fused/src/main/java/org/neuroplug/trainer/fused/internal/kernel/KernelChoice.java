package org.neuroplug.trainer.fused.internal.kernel;

/** Which kernels this Java and this processor are served best with. */
public final class KernelChoice {
    private KernelChoice() {}

    /** Kernels for one thread. */
    public static Kernels create() {
        return new ScalarKernels();
    }
}
