package org.neuroplug.trainer.fused.internal.kernel;

/**
 * Which kernels this Java and this processor are served best with: those in C where they were built. Else those on the Vector API, a module that is
 * still incubating: it is there when the JVM was started with {@code --add-modules jdk.incubator.vector}. It is slow beyond use where the
 * JVM's second compiler does not work, which alone makes instructions of it: with {@code -Xint}, or {@code -XX:TieredStopAtLevel} below 4. All
 * give the same bits.
 */
public final class KernelChoice {
    private static final int NATIVE_BITS = Fused.IN_HARDWARE ? NativeLibrary.load() : 0;
    private static final boolean VECTORS = Fused.IN_HARDWARE && hasVectors() && Compilers.second();

    private KernelChoice() {}

    /** Kernels for one thread. */
    public static Kernels create() {
        if (NATIVE_BITS > 0) {
            return new NativeKernels(NATIVE_BITS);
        }
        return VECTORS ? new VectorKernels() : new ScalarKernels();
    }

    /** What decides about the bits of results, which is whether sums of products are rounded once, and in parentheses what computes. */
    public static String arithmetic() {
        return (Fused.IN_HARDWARE ? "FMA" : "no FMA") + " (" + create().name() + ")";
    }

    /** Asks for the class, not the module: a framework may have it and not give it to bundles. */
    private static boolean hasVectors() {
        try {
            Class.forName("jdk.incubator.vector.FloatVector", false, KernelChoice.class.getClassLoader());
            return true;
        } catch (ClassNotFoundException absent) {
            return false;
        }
    }
}
