package org.neuroplug.itests.support;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.util.List;
import java.util.function.ToLongFunction;
import org.bytedeco.javacpp.Pointer;

/**
 * What a process takes, after garbage collection.
 *
 * @param heap bytes of live objects
 * @param metaspace bytes of classes
 * @param arrays bytes of native arrays that the engine knows
 * @param resident bytes of physical memory
 */
public record Footprint(long heap, long metaspace, long arrays, long resident) {
    /** Measures now. */
    public static Footprint now() {
        for (int i = 0; i < 3; i++) {
            System.gc(); // what the first one finds, references are cleared of by the second
        }
        return new Footprint(
                ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed(),
                ManagementFactory.getMemoryPoolMXBeans().stream()
                        .filter(pool -> pool.getName().equals("Metaspace"))
                        .map(MemoryPoolMXBean::getUsage)
                        .mapToLong(usage -> usage.getUsed())
                        .sum(),
                Pointer.totalBytes(),
                Pointer.physicalBytes());
    }

    /**
     * How much a figure has grown from some measurements to others: the least of each, since what is more is garbage on its
     * way. The engine's arrays are freed by a thread of their own, and what holds them is found by the next collection.
     */
    public static long growth(List<Footprint> before, List<Footprint> after, ToLongFunction<Footprint> figure) {
        return least(after, figure) - least(before, figure);
    }

    private static long least(List<Footprint> measured, ToLongFunction<Footprint> figure) {
        return measured.stream().mapToLong(figure).min().orElseThrow();
    }
}
