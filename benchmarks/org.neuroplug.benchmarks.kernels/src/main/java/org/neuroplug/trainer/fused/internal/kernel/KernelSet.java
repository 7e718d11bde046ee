package org.neuroplug.trainer.fused.internal.kernel;

/** Both sets of kernels by name, in the package that can make them. */
public enum KernelSet {
    VECTORS {
        @Override
        public Kernels create() {
            return new VectorKernels();
        }
    },

    PLAIN {
        @Override
        public Kernels create() {
            return new ScalarKernels();
        }
    };

    /** Kernels for one thread. */
    public abstract Kernels create();
}
