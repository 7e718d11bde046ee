package org.neuroplug.trainer.fused.internal.kernel;

import java.util.Locale;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * The kernels in C, which a fragment of this bundle brings where a compiler was there when it was built. They check what they read from a
 * sparse matrix, and nothing else: everything else is up to the caller, {@link NativeKernels}.
 *
 * <p>Arrays are borrowed for a call, during which the garbage collector waits. Where the library is not there, or cannot be loaded,
 * nobody is the worse for it: Java's kernels give the same bits.
 */
final class NativeLibrary {
    /** A property of the JVM; {@code false} leaves the library alone. */
    static final String SWITCH = "neuroplug.natives";

    private static final Logger LOG = Logger.getLogger(NativeLibrary.class.getName());
    private static final String NAME = "neuroplug-kernels";

    private NativeLibrary() {}

    /** Loads the library, and gives the bits of the widest vectors that it and the processor have; 0 where there is nothing to call. */
    static int load() {
        if (!Boolean.parseBoolean(System.getProperty(SWITCH, "true"))) {
            return 0;
        }
        try {
            System.loadLibrary(NAME);
            return widest();
        } catch (UnsatisfiedLinkError | SecurityException e) {
            LOG.log(
                    isThere() ? Level.WARNING : Level.FINE,
                    "the native kernels cannot be loaded, Java computes the same: " + e.getMessage());
            return 0;
        }
    }

    /** Whether a fragment for this platform is attached: what cannot be loaded then is a fault. */
    private static boolean isThere() {
        String platform = System.getProperty("os.name").toLowerCase(Locale.ROOT) + "-" + System.getProperty("os.arch");
        return NativeLibrary.class.getResource("/native/" + platform + "/" + System.mapLibraryName(NAME)) != null;
    }

    private static native int widest();

    /**
     * c[r,:] = start[r,:] + Σ_p (alpha · a[r,p]) · b[p,:]. Each matrix is an array, where its first row begins in it, and how far its
     * rows are apart.
     *
     * @param bits of vectors, at most {@link #load}'s
     * @param held entries that there may be
     * @param start null where c is its own; its rows are 0 apart where it has one only
     * @param width columns, a multiple of 16
     * @return false where an index of the sparse matrix is out of bounds; c is half done then
     */
    static native boolean multiplySparse(
            int bits,
            float alpha,
            int rows,
            int columns,
            int blocks,
            int[] starts,
            long[] entries,
            int held,
            float[] b,
            int bAt,
            int bStride,
            float[] start,
            int startAt,
            int startStride,
            float[] c,
            int cAt,
            int cStride,
            int width);

    /**
     * c[r,:] = start[r,:] + alpha · Σ_p a[r,p] · b[p,:], or a[p,r] where a is transposed.
     *
     * @param depth how many p there are
     * @param work for strips of b: {@link #WORK} numbers
     */
    static native void multiply(
            int bits,
            float alpha,
            int rows,
            int depth,
            boolean transposed,
            float[] a,
            int aAt,
            int aStride,
            float[] b,
            int bAt,
            int bStride,
            float[] start,
            int startAt,
            int startStride,
            float[] c,
            int cAt,
            int cStride,
            int width,
            float[] work);

    /** Numbers of work space: 7 strips of 64 columns and a block's rows, and what it takes to begin with a line of the cache. */
    static final int WORK = 7 * 64 * Blocks.DEPTH + Matrix.LINE;
}
