package org.neuroplug.trainer.fused.internal.kernel;

import com.sun.management.HotSpotDiagnosticMXBean;
import java.lang.management.ManagementFactory;

/** Which compilers the JVM was started with. */
final class Compilers {
    /** The level of code that the second compiler makes. */
    private static final int SECOND = 4;

    private Compilers() {}

    /** Whether the second compiler, HotSpot's optimising one, is at work. */
    static boolean second() {
        HotSpotDiagnosticMXBean machine = ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class);
        String mode = System.getProperty("java.vm.info", "");
        return machine != null
                && isSecond(
                        mode,
                        Integer.parseInt(
                                machine.getVMOption("TieredStopAtLevel").getValue()));
    }

    /**
     * The same of a JVM's settings.
     *
     * @param mode what {@code java.vm.info} says: interpreted, mixed or compiled, and whether the first compiler is the only one
     * @param lastLevel TieredStopAtLevel
     */
    static boolean isSecond(String mode, int lastLevel) {
        return !mode.contains("interpreted") && !mode.contains("emulated-client") && lastLevel >= SECOND;
    }
}
