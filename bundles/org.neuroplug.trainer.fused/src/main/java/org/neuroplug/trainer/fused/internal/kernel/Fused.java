package org.neuroplug.trainer.fused.internal.kernel;

import com.sun.management.HotSpotDiagnosticMXBean;
import java.lang.management.ManagementFactory;

/**
 * Fused multiply-adds, where the processor has them: Java's own would be computed with {@code BigDecimal} elsewhere, a thousand
 * times slower. All processors that run this well have had them since 2013; others round twice, and their results differ in the last bits.
 */
final class Fused {
    /** Whether the JVM makes one instruction of {@code Math.fma}. */
    static final boolean IN_HARDWARE = inHardware();

    private Fused() {}

    /** a · b + c. */
    static float multiplyAdd(float a, float b, float c) {
        return IN_HARDWARE ? Math.fma(a, b, c) : a * b + c;
    }

    private static boolean inHardware() {
        HotSpotDiagnosticMXBean machine = ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class);
        return machine != null
                && Boolean.parseBoolean(machine.getVMOption("UseFMA").getValue());
    }
}
