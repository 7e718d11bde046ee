package org.neuroplug.trainer.fused.internal.kernel;

import java.util.List;

/** All sets of kernels by name, in the package that can make them. */
public enum KernelSet {
    NATIVE {
        @Override
        public Kernels create() {
            return new NativeKernels(NativeLibrary.load());
        }
    },

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

    /** Those that there are: native ones where the library was built, and the processor can run it. */
    public static List<KernelSet> available() {
        return NativeLibrary.load() > 0 ? List.of(values()) : List.of(VECTORS, PLAIN);
    }

    /** Kernels for one thread. */
    public abstract Kernels create();
}
