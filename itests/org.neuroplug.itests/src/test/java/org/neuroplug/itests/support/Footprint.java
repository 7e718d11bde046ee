package org.neuroplug.itests.support;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToLongFunction;
import org.bytedeco.javacpp.Pointer;

/**
 * What a process takes, when garbage collection changes nothing any more.
 *
 * @param heap bytes of live objects
 * @param metaspace bytes of classes
 * @param arrays bytes of native arrays that the engine knows
 * @param allocated bytes that native code has taken and not given back, {@code arrays} included; 0 where nobody can tell
 * @param resident bytes of physical memory beside objects and compiled code; 0 where nobody can tell
 * @param threads that are alive
 */
public record Footprint(long heap, long metaspace, long arrays, long allocated, long resident, long threads) {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    /** So many collections in a row must change nothing: threads free what references hold, a while after each. */
    private static final int QUIET = 3;

    private static final long ABOUT = 64 << 10;
    private static final Optional<NativeMemory> NATIVE = NativeMemory.ofThisProcess();

    /** Measures now. @throws AssertionError when it does not come to rest */
    public static Footprint now() {
        List<Footprint> last = new ArrayList<>();
        Eventually.within(
                PATIENCE,
                () -> {
                    Footprint next = collected();
                    if (!last.isEmpty() && !next.isAbout(last.get(0))) {
                        last.clear();
                    }
                    last.add(next);
                    return last;
                },
                alike -> alike.size() > QUIET);
        return last.get(QUIET);
    }

    private static Footprint collected() {
        System.gc();
        return new Footprint(
                ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed(),
                ManagementFactory.getMemoryPoolMXBeans().stream()
                        .filter(pool -> pool.getName().equals("Metaspace"))
                        .map(MemoryPoolMXBean::getUsage)
                        .mapToLong(usage -> usage.getUsed())
                        .sum(),
                Pointer.totalBytes(),
                NATIVE.map(NativeMemory::allocated).orElse(0L),
                NATIVE.map(NativeMemory::resident).orElse(0L),
                ManagementFactory.getThreadMXBean().getThreadCount());
    }

    private boolean isAbout(Footprint other) {
        return Math.abs(heap - other.heap) < ABOUT
                && arrays == other.arrays
                && Math.abs(allocated - other.allocated) < ABOUT;
    }

    /** How much a figure has grown from some measurements to others: the least of each, since what is more is on its way out. */
    public static long growth(List<Footprint> before, List<Footprint> after, ToLongFunction<Footprint> figure) {
        return least(after, figure) - least(before, figure);
    }

    private static long least(List<Footprint> measured, ToLongFunction<Footprint> figure) {
        return measured.stream().mapToLong(figure).min().orElseThrow();
    }
}
