package org.neuroplug.trainer.fused.internal.kernel;

import com.sun.management.HotSpotDiagnosticMXBean;
import java.lang.management.ManagementFactory;

/**
 * Where a matrix begins in its array, so that its rows begin with lines of the cache: vectors that straddle two lines are read half
 * as fast. Java aligns arrays to 8 bytes only, and moves them. But the collector G1 puts an array of more than half a region
 * at the beginning of a region, and leaves it there; so arrays are made that long, and the matrix begins one line after the region.
 *
 * <p>Where this does not hold (another collector, very large regions) matrices begin where their arrays do.
 */
final class Placement {
    /** Numbers before the first row: what the array's header leaves of a line. */
    static final int OFFSET;

    /** Numbers of an array that G1 does not move. */
    private static final int LONG;

    /** Matrices below 16 kB stay in the first cache, where reading them costs little in any case. */
    private static final int SMALL = 4096;

    private static final int HEADER = 16;
    private static final long LARGEST_REGION = 4L << 20;

    static {
        long region = region();
        OFFSET = region > 0 ? Matrix.LINE - HEADER / Float.BYTES : 0;
        LONG = (int) (region / 2 / Float.BYTES);
    }

    private Placement() {}

    /** An array of zeros for so many numbers behind {@link #OFFSET}. */
    static float[] array(int numbers) {
        int needed = Math.addExact(numbers, OFFSET);
        return new float[numbers < SMALL ? needed : Math.max(needed, LONG)];
    }

    /** Bytes of G1's regions; 0 where nothing is gained by it. */
    private static long region() {
        HotSpotDiagnosticMXBean machine = ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class);
        if (machine == null || !isSet(machine, "UseG1GC") || !isSet(machine, "UseCompressedClassPointers")) {
            return 0;
        }
        long region = Long.parseLong(machine.getVMOption("G1HeapRegionSize").getValue());
        return region <= LARGEST_REGION ? region : 0;
    }

    private static boolean isSet(HotSpotDiagnosticMXBean machine, String option) {
        return Boolean.parseBoolean(machine.getVMOption(option).getValue());
    }
}
